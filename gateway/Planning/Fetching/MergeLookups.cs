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
            for (var i = 0; i < fetch.Lookups.Count; i++)
            {
                for (var j = fetch.Lookups.Count - 1; j > i; j--)
                {
                    if (AreOfSameObjects(fetch.Lookups[i], fetch.Lookups[j]))
                    {
                        fetch.Lookups[i] = Merge(fetch.Lookups[i], fetch.Lookups[j]);
                        fetch.Lookups.RemoveAt(j);
                    }
                }
            }
        }
    }

    /// <summary>A representation with more fields would leave out objects that lack them, so only equal ones are merged.</summary>
    private static bool AreOfSameObjects(PlannedLookup left, PlannedLookup right)
        => left.Path.ToString() == right.Path.ToString()
            && left.RepresentationTypeName == right.RepresentationTypeName
            && Conditions.AreEqual(left.Conditions, right.Conditions)
            && left.Representation.Print(indented: false) == right.Representation.Print(indented: false);

    private static PlannedLookup Merge(PlannedLookup left, PlannedLookup right)
        => left with { Selections = SelectionMerger.Merge(left.Selections, right.Selections) };
}
