using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.FieldMerging;

/// <summary>Two fields that cannot be merged.</summary>
/// <param name="ResponseName">Their response name.</param>
/// <param name="Reason">Continues "conflict because …".</param>
/// <param name="Left">The first field, and the conflicting ones below it.</param>
/// <param name="Right">The second field, and the conflicting ones below it.</param>
internal sealed record FieldConflict(string ResponseName, string Reason, IReadOnlyList<FieldNode> Left, IReadOnlyList<FieldNode> Right)
{
    // However large the document, a message and its positions stay readable.
    private const int MaxTextLength = 1_000;
    public const int MaxFields = 20;

    /// <summary>The conflict of two fields whose selections conflict; null where they do not.</summary>
    public static FieldConflict? OfSelections(List<FieldConflict> conflicts, MergeField left, MergeField right)
    {
        if (conflicts.Count == 0)
        {
            return null;
        }

        var reason = "";
        foreach (var conflict in conflicts)
        {
            var and = reason.Length == 0 ? "" : " and ";
            reason += $"{and}subfields \"{Abbreviate(conflict.ResponseName)}\" conflict because {conflict.Reason}";
            if (reason.Length > MaxTextLength)
            {
                break;
            }
        }

        return new FieldConflict(
            left.Node.ResponseName,
            Abbreviate(reason),
            Collect(left.Node, conflicts.Select(conflict => conflict.Left)),
            Collect(right.Node, conflicts.Select(conflict => conflict.Right)));
    }

    public static string Abbreviate(string text) => text.Length > MaxTextLength ? $"{text.AsSpan(0, MaxTextLength)}..." : text;

    private static List<FieldNode> Collect(FieldNode field, IEnumerable<IReadOnlyList<FieldNode>> below)
    {
        var fields = new List<FieldNode> { field };
        foreach (var conflicting in below)
        {
            // The deepest fields stand last, and say most.
            fields.AddRange(conflicting.TakeLast(MaxFields - fields.Count));
            if (fields.Count == MaxFields)
            {
                break;
            }
        }

        return fields;
    }
}
