using Federation.Composition.Merging;

namespace Federation.Composition.Satisfiability;

/// <summary>Which labels of progressive overrides are on: what can be answered with some may not be answerable with others.</summary>
/// <param name="Active">The labels that are on.</param>
/// <param name="Overridden">The declarations that do not count then.</param>
internal sealed record OverrideAssignment(IReadOnlySet<string> Active, IReadOnlySet<(int Subgraph, string Coordinate)> Overridden)
{
    /// <summary>With so many labels each combination is checked; with more, all and none, and each alone on and alone off.</summary>
    private const int MaxCombinedLabels = 5;

    /// <summary>The assignments to check; one without labels.</summary>
    public static IEnumerable<OverrideAssignment> Of(MergedSchema schema)
    {
        var labels = schema.Progressive.Select(entry => entry.Label).Distinct().Order(StringComparer.Ordinal).ToList();
        return Combinations(labels).Select(active => new OverrideAssignment(active, TakenOver(schema, active)));
    }

    /// <summary>For a message: which labels are on; empty where there are no labels.</summary>
    public string Describe(MergedSchema schema)
        => schema.Progressive.Count == 0 ? ""
            : Active.Count == 0 ? " while no override label is on"
            : $" while these override labels are on: {string.Join(", ", Active.Order(StringComparer.Ordinal).Select(label => $"\"{label}\""))}";

    private static IEnumerable<HashSet<string>> Combinations(List<string> labels)
    {
        if (labels.Count <= MaxCombinedLabels)
        {
            return Enumerable.Range(0, 1 << labels.Count).Select(bits => labels.Where((_, index) => (bits >> index & 1) == 1).ToHashSet(StringComparer.Ordinal));
        }

        var alone = labels.SelectMany(label => new[] { [label], labels.Where(other => other != label).ToHashSet(StringComparer.Ordinal) });
        return alone.Prepend(labels.ToHashSet(StringComparer.Ordinal)).Prepend([]);
    }

    private static HashSet<(int Subgraph, string Coordinate)> TakenOver(MergedSchema schema, HashSet<string> active)
        => [.. schema.Overridden, .. schema.Progressive.Where(entry => active.Contains(entry.Label) != entry.IsForOn).Select(entry => (entry.Subgraph, entry.Coordinate))];
}
