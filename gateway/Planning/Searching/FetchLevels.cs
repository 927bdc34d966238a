namespace Gateway.Planning.Searching;

/// <summary>How many fetches must come one after the other before each fetch of a list can be sent.</summary>
internal static class FetchLevels
{
    /// <summary>Levels by <see cref="SearchFetch.Id"/>; an id is an index of <paramref name="fetches"/>.</summary>
    public static int[] Compute(IReadOnlyList<SearchFetch> fetches)
    {
        var levels = new int[fetches.Count];
        var done = new bool[fetches.Count];
        var open = new Stack<SearchFetch>();
        foreach (var fetch in fetches)
        {
            open.Push(fetch);
            while (open.TryPeek(out var next))
            {
                var waiting = false;
                var level = 0;
                foreach (var dependency in next.DependsOn)
                {
                    if (!done[dependency.Id])
                    {
                        open.Push(dependency);
                        waiting = true;
                    }

                    level = Math.Max(level, levels[dependency.Id] + 1);
                }

                if (!waiting)
                {
                    levels[next.Id] = level;
                    done[next.Id] = true;
                    open.Pop();
                }
            }
        }

        return levels;
    }
}
