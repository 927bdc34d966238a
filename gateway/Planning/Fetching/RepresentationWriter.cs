using GraphQL.Language;

namespace Gateway.Planning.Fetching;

/// <summary>Merges the field sets that a lookup sends: each field once.</summary>
internal static class RepresentationWriter
{
    public static SelectionSetNode Merge(IEnumerable<SelectionSetNode> sets)
    {
        var result = new List<SelectionNode>();
        var fields = new Dictionary<string, int>(StringComparer.Ordinal);
        var fragments = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var selection in sets.SelectMany(set => set.Selections))
        {
            switch (selection)
            {
                case FieldNode field when fields.TryGetValue(field.ResponseName, out var at):
                    result[at] = Merge((FieldNode)result[at], field);
                    break;
                case FieldNode field:
                    fields.Add(field.ResponseName, result.Count);
                    result.Add(field);
                    break;
                case InlineFragmentNode fragment when fragments.TryGetValue(fragment.TypeCondition!.Name, out var at):
                    result[at] = SelectionWriter.Fragment(fragment.TypeCondition.Name, Merge([((InlineFragmentNode)result[at]).SelectionSet, fragment.SelectionSet]));
                    break;
                case InlineFragmentNode fragment:
                    fragments.Add(fragment.TypeCondition!.Name, result.Count);
                    result.Add(fragment);
                    break;
            }
        }

        return new SelectionSetNode(default, result.ToSyntaxList());
    }

    private static FieldNode Merge(FieldNode left, FieldNode right)
        => left.SelectionSet is null || right.SelectionSet is null
            ? left
            : new FieldNode(default, left.Alias, left.Name, default, default, Merge([left.SelectionSet, right.SelectionSet]));
}
