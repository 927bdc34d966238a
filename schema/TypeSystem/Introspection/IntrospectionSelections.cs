using GraphQL.Language;

namespace GraphQL.TypeSystem.Introspection;

/// <summary>CollectFields for introspection. Its types are all object types, so one collection serves every object.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#CollectFields()">CollectFields</seealso>
internal sealed class IntrospectionSelections(
    Schema schema, CoercedVariables variables, IReadOnlyDictionary<string, FragmentDefinitionNode>? fragments)
{
    private int _fields;

    /// <summary>True where the limit was passed; what was collected is then not whole.</summary>
    public bool IsTooLarge => _fields > IntrospectionExecutor.MaxFields;

    public IReadOnlyList<IntrospectionField> CollectRoot(SelectionSetNode selections) => Collect([selections], schema.QueryType, null);

    private List<IntrospectionField> Collect(IEnumerable<SelectionSetNode> selections, ObjectType? type, IntrospectionField? parent)
    {
        var fields = new List<IntrospectionField>();
        var byName = new Dictionary<string, IntrospectionField>(StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var selectionSet in selections)
        {
            Add(selectionSet);
        }

        foreach (var field in fields)
        {
            var selected = field.Fields.Select(node => node.SelectionSet).OfType<SelectionSetNode>();

            // Beyond the limit the field is answered with null: what stands below is not read.
            if (field.ListDepth <= IntrospectionExecutor.MaxListDepth && !IsTooLarge)
            {
                field.CoerceArguments(variables);
                field.Children = Collect(selected, field.Definition?.Type.Named as ObjectType, field);
            }
        }

        return fields;

        // The query root can be of an interface or union; the types of introspection are of none.
        bool Applies(NamedTypeNode condition)
            => type is not null && schema.GetType(condition.Name) is CompositeType conditionType && schema.IsPossibleType(conditionType, type.Name);

        void Add(SelectionSetNode selectionSet)
        {
            foreach (var selection in selectionSet.Selections)
            {
                if (!SelectionConditions.IsIncluded(selection, variables))
                {
                    continue;
                }

                switch (selection)
                {
                    case FieldNode field when byName.TryGetValue(field.ResponseName, out var known):
                        known.Add(field);
                        break;
                    case FieldNode field:
                        _fields++;
                        var definition = type is null ? null : schema.FindField(type, field.Name);
                        var added = new IntrospectionField(field, definition, parent);
                        byName.Add(field.ResponseName, added);
                        fields.Add(added);
                        break;
                    case InlineFragmentNode inline when inline.TypeCondition is null || Applies(inline.TypeCondition):
                        Add(inline.SelectionSet);
                        break;
                    case FragmentSpreadNode spread when visited.Add(spread.Name):
                        if (fragments?.GetValueOrDefault(spread.Name) is { } fragment && Applies(fragment.TypeCondition))
                        {
                            Add(fragment.SelectionSet);
                        }

                        break;
                    default:
                        break;
                }
            }
        }
    }
}
