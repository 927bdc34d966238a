using GraphQL.Language;
using GraphQL.TypeSystem;
using Subgraphs.Server.Building;

namespace Subgraphs.Server.Execution;

/// <summary>CollectFields: the selections on an object type as planned fields, fragments inlined and conditions decided.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#CollectFields()">CollectFields</seealso>
internal sealed class SelectionCollector(DocumentNode document, CoercedVariables variables)
{
    /// <summary>The fragments of the document by name.</summary>
    public IReadOnlyDictionary<string, FragmentDefinitionNode> Fragments { get; } = document.Definitions
        .OfType<FragmentDefinitionNode>()
        .ToDictionary(fragment => fragment.Name, StringComparer.Ordinal);

    public PlannedField[] Collect(ObjectModel model, IEnumerable<SelectionSetNode> selectionSets, PlannedField? parent, bool isQueryRoot)
    {
        List<(string ResponseName, List<FieldNode> Nodes)> groups = [];
        Dictionary<string, List<FieldNode>> byName = new(StringComparer.Ordinal);
        HashSet<string> visited = new(StringComparer.Ordinal);
        foreach (var selectionSet in selectionSets)
        {
            Add(selectionSet);
        }

        return [.. groups.Select(group => Plan(model, group.ResponseName, group.Nodes, parent, isQueryRoot))];

        void Add(SelectionSetNode selectionSet)
        {
            foreach (var selection in selectionSet.Selections)
            {
                if (!IsIncluded(selection.Directives))
                {
                    continue;
                }

                switch (selection)
                {
                    case FieldNode field:
                        if (!byName.TryGetValue(field.ResponseName, out var nodes))
                        {
                            byName.Add(field.ResponseName, nodes = []);
                            groups.Add((field.ResponseName, nodes));
                        }

                        nodes.Add(field);
                        break;
                    case InlineFragmentNode fragment when Applies(model, fragment.TypeCondition):
                        Add(fragment.SelectionSet);
                        break;
                    case FragmentSpreadNode spread when visited.Add(spread.Name)
                        && Fragments.TryGetValue(spread.Name, out var named)
                        && Applies(model, named.TypeCondition):
                        Add(named.SelectionSet);
                        break;
                }
            }
        }
    }

    private static PlannedField Plan(ObjectModel model, string responseName, List<FieldNode> nodes, PlannedField? parent, bool isQueryRoot)
    {
        var name = nodes[0].Name;
        var kind = name switch
        {
            "__typename" => PlannedFieldKind.TypeName,
            ExecutableSchema.EntitiesField when isQueryRoot => PlannedFieldKind.Entities,
            ExecutableSchema.ServiceField when isQueryRoot => PlannedFieldKind.Service,
            "__schema" or "__type" when isQueryRoot => PlannedFieldKind.Introspection,
            _ => PlannedFieldKind.Field,
        };
        var field = kind == PlannedFieldKind.Field
            ? model.GetField(name) ?? throw new InvalidOperationException($"'{model.Name}.{name}' passed validation and is not in the model.")
            : null;
        return new PlannedField(kind, responseName, field, nodes, parent);
    }

    private static bool Applies(ObjectModel model, NamedTypeNode? condition)
        => condition is null || condition.Name == model.Name || condition.Name == "_Entity";

    private bool IsIncluded(SyntaxList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            if (directive.Name is "skip" or "include" && IsTrue(directive.GetArgument("if")) == (directive.Name == "skip"))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsTrue(ValueNode? value) => value switch
    {
        BooleanValueNode literal => literal.Value,
        VariableNode variable => variables.TryGetBoolean(variable.Name, out var isTrue) && isTrue,
        _ => false,
    };
}
