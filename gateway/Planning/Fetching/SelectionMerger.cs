using GraphQL.Language;

namespace Gateway.Planning.Fetching;

/// <summary>Unites two selection sets of one position: equal fields and fragments once.</summary>
internal static class SelectionMerger
{
    public static SelectionSetNode Merge(SelectionSetNode left, SelectionSetNode right)
    {
        var result = left.Selections.ToList();
        foreach (var selection in right.Selections)
        {
            var at = result.FindIndex(other => AreSame(other, selection));
            if (at < 0)
            {
                result.Add(selection);
            }
            else
            {
                result[at] = Merge(result[at], selection);
            }
        }

        return new SelectionSetNode(default, result.ToSyntaxList());
    }

    private static bool AreSame(SelectionNode left, SelectionNode right) => (left, right) switch
    {
        (FieldNode a, FieldNode b) => Head(a) == Head(b),
        (InlineFragmentNode a, InlineFragmentNode b) => a.TypeCondition?.Name == b.TypeCondition?.Name && a.Directives.IsEmpty && b.Directives.IsEmpty,
        _ => false,
    };

    private static string Head(FieldNode field)
        => new FieldNode(default, field.Alias, field.Name, field.Arguments, field.Directives, null).Print(indented: false);

    private static SelectionNode Merge(SelectionNode left, SelectionNode right) => (left, right) switch
    {
        (FieldNode { SelectionSet: { } a } field, FieldNode { SelectionSet: { } b })
            => new FieldNode(default, field.Alias, field.Name, field.Arguments, field.Directives, Merge(a, b)),
        (InlineFragmentNode a, InlineFragmentNode b) => SelectionWriter.Fragment(a.TypeCondition?.Name, Merge(a.SelectionSet, b.SelectionSet)),
        _ => left,
    };
}
