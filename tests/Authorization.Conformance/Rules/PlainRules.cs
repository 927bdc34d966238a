using Federation.Supergraphs;
using Gateway.Authorization.Conformance.Tests.Mock;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Authorization.Conformance.Tests.Rules;

/// <summary>The rules of the README, each in its words, read off the schema that nothing was split from.</summary>
internal sealed class PlainRules(Supergraph graph, PlainCaller caller) : IFieldRules
{
    private readonly Schema _schema = graph.Schema;

    public bool IsDenied(FieldSelection selection)
        => selection.Definition is { } field
            && (DeniesItself(selection, field) || DeniesFragment(selection) || DeniesInterface(selection, field)
                || DeniesImplementer(selection) || DeniesArgument(selection, field));

    /// <summary>One error for each: the path as far as the first list, and the coordinate as selected.</summary>
    /// <param name="isIncluded">Evaluates conditions.</param>
    public SortedSet<string> Errors(DocumentNode document, OperationDefinitionNode operation, Func<SelectionNode, bool> isIncluded)
    {
        var errors = new SortedSet<string>(StringComparer.Ordinal);
        var root = _schema.GetRootType(operation.Operation)!;
        Visit(new Occurrence(operation.SelectionSet, root, [root], []), []);
        return errors;

        void Visit(Occurrence occurrence, List<(string Key, bool IsList)> path)
        {
            foreach (var node in occurrence.Selections.Selections.Where(isIncluded))
            {
                switch (node)
                {
                    case FieldNode field:
                        VisitField(new FieldSelection(field, occurrence.Type, occurrence.Possible, occurrence.Conditions), path);
                        break;
                    case InlineFragmentNode fragment:
                        VisitFragment(occurrence.Inside(_schema, fragment.TypeCondition, fragment.SelectionSet), path);
                        break;
                    case FragmentSpreadNode spread:
                        var named = document.Definitions.OfType<FragmentDefinitionNode>().Single(fragment => fragment.Name == spread.Name);
                        VisitFragment(occurrence.Inside(_schema, named.TypeCondition, named.SelectionSet), path);
                        break;
                }
            }
        }

        void VisitFragment(Occurrence occurrence, List<(string Key, bool IsList)> path)
        {
            // What can never apply is never asked.
            if (occurrence.Possible.Count > 0)
            {
                Visit(occurrence, path);
            }
        }

        void VisitField(FieldSelection selection, List<(string Key, bool IsList)> path)
        {
            if (selection.Definition is not { } field)
            {
                return;
            }

            List<(string Key, bool IsList)> here = [.. path, (selection.Node.ResponseName, field.Type.IsList)];
            if (IsDenied(selection))
            {
                var list = path.FindIndex(step => step.IsList);
                _ = errors.Add($"{string.Join('/', (list < 0 ? here : here[..(list + 1)]).Select(step => step.Key))} {field.Coordinate}");
            }
            else if (selection.Node.SelectionSet is { } children)
            {
                var type = (CompositeType)field.Type.Named;
                Visit(new Occurrence(children, type, _schema.GetPossibleTypes(type), []), here);
            }
        }
    }

    /// <summary>Rule 1.</summary>
    private bool DeniesItself(FieldSelection selection, OutputField field)
        => !IsMet(selection.Parent.Name) || !IsMet(field.Coordinate) || !IsMet(field.Type.Named.Name);

    /// <summary>Rule 2.</summary>
    private bool DeniesFragment(FieldSelection selection) => !selection.Conditions.All(IsMet);

    /// <summary>Rule 3.</summary>
    private bool DeniesInterface(FieldSelection selection, OutputField field)
        => field.Type.Named is InterfaceType returned
            && SelectsPlainField(selection.Node.SelectionSet!)
            && _schema.GetPossibleTypes(returned).Any(implementer => !IsMet(implementer.Name));

    /// <summary>Rule 4.</summary>
    private bool DeniesImplementer(FieldSelection selection)
        => selection.Parent is InterfaceType
            && selection.Possible.Any(implementer => !IsMet(implementer.Name) || !IsMet($"{implementer.Name}.{selection.Node.Name}"));

    /// <summary>Rule 5.</summary>
    private bool DeniesArgument(FieldSelection selection, OutputField field)
        => selection.Node.Arguments.Any(argument => Given(argument.Value, field.GetArgument(argument.Name)!.Type.Named, []).Any(type => !IsMet(type)));

    private IEnumerable<string> Given(ValueNode value, NamedType type, HashSet<string> seen) => (value, type) switch
    {
        (NullValueNode, _) => [],
        (ListValueNode list, _) => list.Items.SelectMany(item => Given(item, type, seen)),
        (ObjectValueNode fields, InputObjectType input) => fields.Fields.SelectMany(field => Given(field.Value, input.GetField(field.Name)!.Type.Named, seen)),
        (VariableNode, InputObjectType input) => seen.Add(input.Name)
            ? input.Fields.SelectMany(field => Given(value, (NamedType)_schema.GetType(field.Type.Named.Name)!, seen))
            : [],
        _ => [type.Name],
    };

    private static bool SelectsPlainField(SelectionSetNode selections)
        => selections.Selections.Any(selection => selection switch
        {
            FieldNode field => field.Name != "__typename",
            InlineFragmentNode { TypeCondition: null } fragment => SelectsPlainField(fragment.SelectionSet),
            _ => false,
        });

    private bool IsMet(string coordinate) => caller.Meets(graph.GetAuthRequirement(coordinate));
}
