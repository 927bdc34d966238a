namespace GraphQL.TypeSystem.Diff;

/// <summary>What clients read and programs do not: descriptions and deprecations. All of it is safe.</summary>
internal static class TextComparison
{
    /// <param name="element">The element, as the beginning of a sentence.</param>
    /// <param name="coordinate">Its schema coordinate.</param>
    /// <param name="before">An empty description counts as none.</param>
    public static void CompareDescriptions(string element, string? coordinate, string? before, string? after, List<SchemaChange> changes)
    {
        var (had, has) = (!string.IsNullOrEmpty(before), !string.IsNullOrEmpty(after));
        if (had && has && before != after)
        {
            Add(SchemaChangeKind.DescriptionChanged, $"{element} has another description: {Quote(after!)}.");
        }
        else if (had && !has)
        {
            Add(SchemaChangeKind.DescriptionRemoved, $"{element} has no description any more.");
        }
        else if (!had && has)
        {
            Add(SchemaChangeKind.DescriptionAdded, $"{element} has a description: {Quote(after!)}.");
        }

        void Add(SchemaChangeKind kind, string message) => changes.Add(new SchemaChange(kind, ChangeSeverity.Safe, coordinate, message, null));
    }

    /// <param name="before">The reason; null where the element is not deprecated.</param>
    public static void CompareDeprecations(string element, string coordinate, string? before, string? after, List<SchemaChange> changes)
    {
        if (before is null && after is not null)
        {
            Add(SchemaChangeKind.DeprecationAdded, $"{element} is deprecated: {Quote(after)}.");
        }
        else if (before is not null && after is null)
        {
            Add(SchemaChangeKind.DeprecationRemoved, $"{element} is not deprecated any more.");
        }
        else if (before != after)
        {
            Add(SchemaChangeKind.DeprecationReasonChanged, $"{element} is deprecated for another reason: {Quote(after!)}.");
        }

        void Add(SchemaChangeKind kind, string message) => changes.Add(new SchemaChange(kind, ChangeSeverity.Safe, coordinate, message, null));
    }

    /// <summary>The text on one line, cut where it is long: a message is read in a terminal.</summary>
    public static string Quote(string text)
    {
        const int longest = 80;
        var line = text.ReplaceLineEndings(" ");
        return $"\"{(line.Length <= longest ? line : $"{line.AsSpan(0, longest)}…")}\"";
    }
}
