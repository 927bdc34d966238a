namespace Gateway.Planning.Fetching;

/// <summary>
/// Lets lookups of one subgraph travel in one request. A lookup that nothing urgent waits for may be sent later, together with another,
/// as long as the plan as a whole takes no more steps one after the other than before.
/// </summary>
/// <remarks>
/// Steps: 1. lookups of one subgraph with the same earliest step are merged: neither can depend on the other. 2. Each fetch has an earliest
/// step (behind what it depends on) and a latest (before what depends on it, the last step of the plan at the latest); two entity fetches of
/// one subgraph are merged where these spans meet and neither depends on the other, those that are ready closest together first.
/// </remarks>
internal static class MergeRequests
{
    /// <summary>Above this number of requests step 2 is left out: it is cubic.</summary>
    private const int MaxSearched = 60;

    public static void Run(List<PlannedFetch> fetches)
    {
        MergeSteps(fetches);
        while (fetches.Count <= MaxSearched && FindPair(fetches) is { } pair)
        {
            Merge(fetches, pair.Into, pair.From);
        }
    }

    private static void MergeSteps(List<PlannedFetch> fetches)
    {
        var steps = FetchSteps.Compute(fetches);
        var groups = fetches.Where(fetch => fetch.IsEntity).GroupBy(fetch => (fetch.Subgraph, Step: steps.Earliest[fetch])).ToList();
        var merged = new Dictionary<PlannedFetch, PlannedFetch>();
        foreach (var group in groups)
        {
            var into = group.First();
            foreach (var from in group.Skip(1))
            {
                into.Lookups.AddRange(from.Lookups);
                into.Conditions = Conditions.Common(into.Conditions, from.Conditions);
                into.DependsOn.UnionWith(from.DependsOn);
                merged.Add(from, into);
            }
        }

        fetches.RemoveAll(merged.ContainsKey);
        foreach (var fetch in fetches)
        {
            var dependencies = fetch.DependsOn.Select(dependency => merged.GetValueOrDefault(dependency, dependency)).ToHashSet();
            fetch.DependsOn.Clear();
            fetch.DependsOn.UnionWith(dependencies);
        }
    }

    private static (PlannedFetch Into, PlannedFetch From)? FindPair(List<PlannedFetch> fetches)
    {
        var steps = FetchSteps.Compute(fetches);
        (PlannedFetch, PlannedFetch)? best = null;
        var bestGap = int.MaxValue;
        for (var i = 0; i < fetches.Count; i++)
        {
            for (var j = i + 1; j < fetches.Count; j++)
            {
                var (left, right) = (fetches[i], fetches[j]);
                if (!left.IsEntity || !right.IsEntity || left.Subgraph != right.Subgraph || IsSeldomSent(left) || IsSeldomSent(right))
                {
                    continue;
                }

                var gap = Math.Abs(steps.Earliest[left] - steps.Earliest[right]);
                var meet = Math.Max(steps.Earliest[left], steps.Earliest[right]) <= Math.Min(steps.Latest[left], steps.Latest[right]);
                if (meet && gap < bestGap && !FetchSteps.Reaches(left, right) && !FetchSteps.Reaches(right, left))
                {
                    (best, bestGap) = ((left, right), gap);
                }
            }
        }

        return best;
    }

    /// <summary>It is for objects without a key, of which there are mostly none: nothing should wait for it to travel together.</summary>
    private static bool IsSeldomSent(PlannedFetch fetch) => fetch.Lookups.TrueForAll(lookup => lookup.InsteadOf is not null);

    private static void Merge(List<PlannedFetch> fetches, PlannedFetch into, PlannedFetch from)
    {
        into.Lookups.AddRange(from.Lookups);
        into.Conditions = Conditions.Common(into.Conditions, from.Conditions);
        into.DependsOn.UnionWith(from.DependsOn);
        fetches.Remove(from);
        foreach (var other in fetches)
        {
            if (other.DependsOn.Remove(from))
            {
                other.DependsOn.Add(into);
            }
        }
    }
}
