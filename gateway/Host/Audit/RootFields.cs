using GraphQL.Language;

namespace Gateway.Host.Audit;

/// <summary>The fields that an operation selects on its root.</summary>
internal static class RootFields
{
    /// <summary>By response key, those in fragments among them; of selections with one key, which have the same arguments, any.</summary>
    public static Dictionary<string, FieldNode> Of(DocumentNode document, OperationDefinitionNode operation)
    {
        var fields = new Dictionary<string, FieldNode>(StringComparer.Ordinal);
        var fragments = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<SelectionSetNode>([operation.SelectionSet]);
        while (open.TryPop(out var selections))
        {
            foreach (var selection in selections.Selections)
            {
                switch (selection)
                {
                    case FieldNode field:
                        fields.TryAdd(field.ResponseName, field);
                        break;
                    case InlineFragmentNode inline:
                        open.Push(inline.SelectionSet);
                        break;
                    case FragmentSpreadNode spread when fragments.Add(spread.Name):
                        open.Push(document.Definitions.OfType<FragmentDefinitionNode>().Single(fragment => fragment.Name == spread.Name).SelectionSet);
                        break;
                }
            }
        }

        return fields;
    }
}
