using GraphQL.Language;

namespace Gateway.Planning.Fetching;

/// <summary>Merges the field sets that a lookup sends: each field once, also where it stands in a fragment as well as outside.</summary>
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

        return new SelectionSetNode(default, result.Select(selection => WithoutRepeated(selection, fields)).OfType<SelectionNode>().ToSyntaxList());
    }

    /// <summary>A fragment without the leaves that are sent anyway; null where nothing is left of it.</summary>
    private static SelectionNode? WithoutRepeated(SelectionNode selection, Dictionary<string, int> sent)
    {
        switch (selection)
        {
            case FieldNode { SelectionSet: { } children } field:
                return new FieldNode(default, field.Alias, field.Name, default, default, Merge([children]));
            case InlineFragmentNode fragment:
                var kept = Merge([fragment.SelectionSet]).Selections
                    .Where(inner => inner is not FieldNode { SelectionSet: null } leaf || !sent.ContainsKey(leaf.ResponseName))
                    .ToSyntaxList();
                return kept.IsEmpty ? null : SelectionWriter.Fragment(fragment.TypeCondition!.Name, new SelectionSetNode(default, kept));
            default:
                return selection;
        }
    }

    private static FieldNode Merge(FieldNode left, FieldNode right)
        => left.SelectionSet is null || right.SelectionSet is null
            ? left
            : new FieldNode(default, left.Alias, left.Name, default, default, Merge([left.SelectionSet, right.SelectionSet]));
}
