using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.Supergraphs;

/// <summary>Every key, requires and provides names fields that its type has: a supergraph made or edited by hand fails here and not in a plan.</summary>
internal sealed class JoinFieldSetCheck
{
    private readonly Schema _schema;
    private readonly IReadOnlyDictionary<string, List<string>> _contexts;
    private readonly List<SupergraphError> _errors;

    private JoinFieldSetCheck(Schema schema, IReadOnlyDictionary<string, List<string>> contexts, List<SupergraphError> errors)
    {
        _schema = schema;
        _contexts = contexts;
        _errors = errors;
    }

    public static void Check(
        Schema schema,
        IReadOnlyList<TypeJoin> joins,
        IReadOnlyDictionary<string, List<string>> contexts,
        List<SupergraphError> errors)
    {
        var check = new JoinFieldSetCheck(schema, contexts, errors);
        foreach (var join in joins)
        {
            if (schema.GetType<CompositeType>(join.Name) is { } type)
            {
                check.CheckType(type, join);
            }
        }
    }

    private void CheckType(CompositeType type, TypeJoin join)
    {
        foreach (var key in join.Subgraphs.SelectMany(subgraph => subgraph.Keys))
        {
            CheckSelections(key.Selections, type, type.Name, "key");
        }

        if (type is not FieldContainerType container)
        {
            return;
        }

        foreach (var field in container.Fields)
        {
            foreach (var entry in join.Field(field.Name)?.Subgraphs ?? [])
            {
                if (entry.Requires is not null)
                {
                    CheckSelections(entry.Requires, type, field.Coordinate, "requires");
                }

                if (entry.Provides is not null)
                {
                    CheckSelections(entry.Provides, field.Type.Named as CompositeType, field.Coordinate, "provides");
                }

                foreach (var argument in entry.ContextArguments)
                {
                    CheckContext(argument, $"{field.Coordinate}({argument.Name}:)");
                }
            }
        }
    }

    private void CheckContext(ContextArgument argument, string coordinate)
    {
        if (!_contexts.TryGetValue(argument.Context, out var names))
        {
            _errors.Add(new SupergraphError(SupergraphErrorCodes.ContextInvalid, $"No type sets the context \"{argument.Context}\" that the argument reads.", coordinate));
        }
        else if (!ContextSelection.IsOneValue(argument.Selections))
        {
            _errors.Add(new SupergraphError(
                SupergraphErrorCodes.ContextInvalid,
                $"The selection \"{argument.Selection}\" on the context \"{argument.Context}\" is not one field, nor inline fragments of one field each.",
                coordinate));
        }
        else
        {
            foreach (var name in names)
            {
                CheckSelections(argument.Selections, _schema.GetType<CompositeType>(name), coordinate, "selection");
            }
        }
    }

    private void CheckSelections(SelectionSetNode selections, CompositeType? type, string coordinate, string argument)
    {
        foreach (var selection in selections.Selections)
        {
            switch (selection)
            {
                case FieldNode { Name: "__typename" }:
                    break;
                case FieldNode field:
                    CheckField(field, type, coordinate, argument);
                    break;
                case InlineFragmentNode fragment:
                    var condition = fragment.TypeCondition is { } named ? _schema.GetType<CompositeType>(named.Name) : type;
                    CheckSelections(fragment.SelectionSet, condition, coordinate, argument);
                    break;
                default:
                    Report(coordinate, argument, "a fragment spread cannot stand in a field set");
                    break;
            }
        }
    }

    private void CheckField(FieldNode node, CompositeType? type, string coordinate, string argument)
    {
        if ((type as FieldContainerType)?.GetField(node.Name) is not { } field)
        {
            Report(coordinate, argument, $"there is no field \"{node.Name}\" on \"{type?.Name}\"");
        }
        else if (node.SelectionSet is not null)
        {
            CheckSelections(node.SelectionSet, field.Type.Named as CompositeType, coordinate, argument);
        }
        else if (field.Type.Named is CompositeType)
        {
            Report(coordinate, argument, $"\"{node.Name}\" is of type \"{field.Type}\" and needs a selection");
        }
    }

    private void Report(string coordinate, string argument, string problem)
        => _errors.Add(new SupergraphError(SupergraphErrorCodes.FieldSetInvalid, $"The {argument} of the field set is invalid: {problem}.", coordinate));
}
