using System.Text.Json.Nodes;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Authorization.Conformance.Tests.Mock;

/// <summary>
/// Executes an operation on a schema whose data follow from the schema alone (README, Data), field by field as the specification words it.
/// With rules it keeps back what they deny; without, it is a subgraph.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Execution">Execution</seealso>
internal sealed class PlainExecutor(Schema schema, DocumentNode document, JsonObject variables, IFieldRules? rules = null)
{
    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = document.Definitions
        .OfType<FragmentDefinitionNode>()
        .ToDictionary(fragment => fragment.Name, StringComparer.Ordinal);

    /// <summary>The value of <c>data</c>.</summary>
    public JsonObject? Execute(OperationDefinitionNode operation)
    {
        var root = schema.GetRootType(operation.Operation)!;
        var fields = CollectFields(root, [new Occurrence(operation.SelectionSet, root, [root], [])]);
        if (fields.Count > 0 && fields.All(field => IsDenied(field.Selections)))
        {
            return null;
        }

        try
        {
            return ExecuteFields(root, fields);
        }
        catch (NullPropagationException)
        {
            return null;
        }
    }

    private JsonObject ExecuteFields(ObjectType type, List<(string Key, List<FieldSelection> Selections)> fields)
    {
        var result = new JsonObject();
        foreach (var (key, selections) in fields)
        {
            var name = selections[0].Node.Name;
            if (name == "__typename")
            {
                result[key] = type.Name;
                continue;
            }

            if (name == "__type")
            {
                result[key] = PlainIntrospection.Type(schema, selections[0].Node);
                continue;
            }

            if (name == "_entities")
            {
                result[key] = Entities(selections);
                continue;
            }

            var definition = type.GetField(name)!;
            if (IsDenied(selections))
            {
                result[key] = definition.Type.IsNonNull ? throw new NullPropagationException() : null;
                continue;
            }

            result[key] = Complete(definition.Type, definition.Name, [.. selections.Where(selection => rules?.IsDenied(selection) != true)]);
        }

        return result;
    }

    /// <summary>A leaf is shown where some selection may show it; of an object every selection must be allowed.</summary>
    private bool IsDenied(List<FieldSelection> selections)
    {
        if (rules is null || selections[0].Definition is not { } definition)
        {
            return false;
        }

        var denied = selections.Count(rules.IsDenied);
        return definition.Type.Named.IsComposite ? denied > 0 : denied == selections.Count;
    }

    private JsonArray Entities(List<FieldSelection> selections)
    {
        var given = ToJson(selections[0].Node.Arguments[0].Value)!.AsArray();
        return new JsonArray([.. given.Select(representation => CompleteObject(
            schema.GetType<CompositeType>((string)representation!["__typename"]!)!,
            Children(selections, schema.GetType<CompositeType>("_Entity")!)))]);
    }

    private JsonNode? Complete(GraphQLType type, string field, List<FieldSelection> selections)
    {
        if (type.IsNonNull)
        {
            return Complete(type.Nullable, field, selections) ?? throw new NullPropagationException();
        }

        try
        {
            return type switch
            {
                ListType list when list.ElementType.Named is CompositeType { IsAbstract: true } item => new JsonArray(
                    [.. PossibleTypes(item).Select(possible => CompleteItem(list.ElementType, () => CompleteObject(possible, Children(selections, item))))]),
                ListType list => new JsonArray([Complete(list.ElementType, field, selections), Complete(list.ElementType, field, selections)]),
                CompositeType composite => CompleteObject(composite, Children(selections, composite)),
                _ => MockLeaf.Value(type.Named, field),
            };
        }
        catch (NullPropagationException)
        {
            return null;
        }
    }

    private static JsonNode? CompleteItem(GraphQLType type, Func<JsonNode> complete)
    {
        try
        {
            return complete();
        }
        catch (NullPropagationException) when (!type.IsNonNull)
        {
            return null;
        }
    }

    private JsonObject CompleteObject(CompositeType type, List<Occurrence> children)
    {
        var runtime = PossibleTypes(type)[0];
        return ExecuteFields(runtime, CollectFields(runtime, children));
    }

    private ObjectType[] PossibleTypes(CompositeType type) => [.. schema.GetPossibleTypes(type).OrderBy(possible => possible.Name, StringComparer.Ordinal)];

    private List<Occurrence> Children(List<FieldSelection> selections, CompositeType type)
        => [.. selections.Where(selection => selection.Node.SelectionSet is not null)
            .Select(selection => new Occurrence(selection.Node.SelectionSet!, type, PossibleTypes(type), []))];

    private List<(string Key, List<FieldSelection> Selections)> CollectFields(ObjectType type, List<Occurrence> occurrences)
    {
        var collected = new List<(string Key, List<FieldSelection> Selections)>();
        foreach (var occurrence in occurrences)
        {
            Collect(occurrence);
        }

        return collected;

        void Collect(Occurrence occurrence)
        {
            foreach (var node in occurrence.Selections.Selections.Where(IsIncluded))
            {
                switch (node)
                {
                    case FieldNode field:
                        var entry = collected.Find(known => known.Key == field.ResponseName);
                        if (entry.Selections is null)
                        {
                            entry = (field.ResponseName, []);
                            collected.Add(entry);
                        }

                        entry.Selections.Add(new FieldSelection(field, occurrence.Type, occurrence.Possible, occurrence.Conditions));
                        break;
                    case InlineFragmentNode fragment:
                        Enter(fragment.TypeCondition, fragment.SelectionSet);
                        break;
                    case FragmentSpreadNode spread:
                        Enter(_fragments[spread.Name].TypeCondition, _fragments[spread.Name].SelectionSet);
                        break;
                }
            }

            void Enter(NamedTypeNode? condition, SelectionSetNode selections)
            {
                if (condition is null || schema.IsPossibleType(schema.GetType<CompositeType>(condition.Name)!, type.Name))
                {
                    Collect(occurrence.Inside(schema, condition, selections));
                }
            }
        }
    }

    /// <summary>@skip and @include.</summary>
    public bool IsIncluded(SelectionNode node)
        => node.Directives.All(directive => directive.Name switch
        {
            "skip" => ToJson(directive.GetArgument("if")!)?.GetValue<bool>() == false,
            "include" => ToJson(directive.GetArgument("if")!)?.GetValue<bool>() == true,
            _ => true,
        });

    private JsonNode? ToJson(ValueNode value) => value switch
    {
        VariableNode variable => variables[variable.Name]?.DeepClone(),
        BooleanValueNode flag => flag.Value,
        _ => null,
    };
}
