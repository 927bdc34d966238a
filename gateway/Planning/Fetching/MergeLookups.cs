using GraphQL.Language;

namespace Gateway.Planning.Fetching;

/// <summary>
/// Within a request, lookups of the same objects become one: equal path, representation type and conditions. What they send and select
/// is united.
/// </summary>
internal static class MergeLookups
{
    public static void Run(List<PlannedFetch> fetches)
    {
        foreach (var fetch in fetches.Where(fetch => fetch.Lookups.Count > 1))
        {
            var merged = fetch.Lookups.GroupBy(Objects).Select(group => group.Aggregate(Merge)).ToList();
            fetch.Lookups.Clear();
            fetch.Lookups.AddRange(merged);
        }
    }

    /// <summary>What is equal for lookups of the same objects. A representation with more fields would leave out objects that lack them.</summary>
    private static (string Path, string? TypeName, string Representation, string Keys, string Contexts, string Conditions, int? Number, int? InsteadOf) Objects(PlannedLookup lookup)
        => (lookup.Path.ToString(),
            lookup.RepresentationTypeName,
            lookup.Representation.Print(indented: false),
            string.Join(',', lookup.Alternatives.Select(alternative => alternative.Key).Prepend(lookup.Key).Select(key => key.Print(indented: false))),
            string.Join(',', lookup.Contexts.Select(context => context.Variable)),
            string.Join(',', lookup.Conditions),
            lookup.Number,
            lookup.InsteadOf);

    private static PlannedLookup Merge(PlannedLookup left, PlannedLookup right)
        => left with { Selections = SelectionMerger.Merge(left.Selections, right.Selections) };
}
