namespace Gateway.Planning.Fetching;

/// <summary>At which step of a plan each fetch can be sent at the earliest, and must be at the latest so that nothing takes longer.</summary>
internal sealed class FetchSteps
{
    public Dictionary<PlannedFetch, int> Earliest { get; } = [];

    public Dictionary<PlannedFetch, int> Latest { get; } = [];

    public static FetchSteps Compute(IReadOnlyList<PlannedFetch> fetches)
    {
        var steps = new FetchSteps();
        var order = Sort(fetches);
        foreach (var fetch in order)
        {
            steps.Earliest[fetch] = fetch.DependsOn.Count == 0 ? 0 : 1 + fetch.DependsOn.Max(dependency => steps.Earliest[dependency]);
        }

        var last = order.Count == 0 ? 0 : steps.Earliest.Values.Max();
        foreach (var fetch in order)
        {
            steps.Latest[fetch] = last;
        }

        for (var i = order.Count - 1; i >= 0; i--)
        {
            foreach (var dependency in order[i].DependsOn)
            {
                steps.Latest[dependency] = Math.Min(steps.Latest[dependency], steps.Latest[order[i]] - 1);
            }
        }

        return steps;
    }

    /// <summary>Each fetch behind all that it depends on, otherwise in the order given.</summary>
    public static List<PlannedFetch> Sort(IReadOnlyList<PlannedFetch> fetches)
    {
        var sorted = new List<PlannedFetch>(fetches.Count);
        var waits = fetches.ToDictionary(fetch => fetch, fetch => fetch.DependsOn.Count);
        var dependents = fetches.SelectMany(fetch => fetch.DependsOn.Select(dependency => (dependency, fetch))).ToLookup(pair => pair.dependency, pair => pair.fetch);
        var order = fetches.Select((fetch, number) => (fetch, number)).ToDictionary(pair => pair.fetch, pair => pair.number);
        var ready = new PriorityQueue<PlannedFetch, int>(fetches.Where(fetch => waits[fetch] == 0).Select(fetch => (fetch, order[fetch])));
        while (ready.TryDequeue(out var next, out _))
        {
            sorted.Add(next);
            foreach (var dependent in dependents[next])
            {
                if (--waits[dependent] == 0)
                {
                    ready.Enqueue(dependent, order[dependent]);
                }
            }
        }

        return sorted.Count == fetches.Count
            ? sorted
            : throw new InvalidOperationException("Fetches wait for each other: the search adds no such dependency.");
    }

    /// <summary>True where <paramref name="fetch"/> waits for <paramref name="other"/>, directly or through others.</summary>
    public static bool Reaches(PlannedFetch fetch, PlannedFetch other)
    {
        var seen = new HashSet<PlannedFetch>();
        var open = new Stack<PlannedFetch>([fetch]);
        while (open.TryPop(out var next))
        {
            foreach (var dependency in next.DependsOn)
            {
                if (dependency == other)
                {
                    return true;
                }

                if (seen.Add(dependency))
                {
                    open.Push(dependency);
                }
            }
        }

        return false;
    }
}
