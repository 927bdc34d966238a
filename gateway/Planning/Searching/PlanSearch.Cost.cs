namespace Gateway.Planning.Searching;

internal sealed partial class PlanSearch
{
    /// <summary>What a request costs, in units of a field.</summary>
    public const int RequestCost = 1000;

    private const int LevelCost = 30;
    private const int FetchCost = 10;

    // Lookups of one subgraph that become ready together are one request.
    private readonly Dictionary<(int Subgraph, int Level), int> _lookups = [];
    private int _requestCount;
    private int _levelSum;
    private int _fieldCount;

    /// <summary>What the plan costs so far: requests first, then how late they are sent, then lookups and fields. Kept up to date with every step.</summary>
    public int Cost => (RequestCost * _requestCount) + (LevelCost * _levelSum) + (FetchCost * _fetches.Count) + _fieldCount;

    private SearchFetch AddFetch(SearchFetch fetch)
    {
        _trail.Do(
            () =>
            {
                _fetches.Add(fetch);
                Enter(fetch);
            },
            () =>
            {
                Leave(fetch);
                _fetches.RemoveAt(_fetches.Count - 1);
            });
        return fetch;
    }

    /// <summary>False where the fetches would wait for each other.</summary>
    private bool AddDependency(SearchFetch fetch, SearchFetch on)
    {
        if (fetch.DependsOn.Contains(on))
        {
            return true;
        }

        if (fetch.HasDependents && on.Reaches(fetch))
        {
            return false;
        }

        var before = fetch.Level;
        var level = Math.Max(before, on.Level + 1);
        _trail.Do(
            () =>
            {
                fetch.AddDependency(on);
                SetLevel(fetch, level);
            },
            () =>
            {
                fetch.RemoveDependency(on);
                SetLevel(fetch, before);
            });
        return true;
    }

    /// <summary>Nothing waits for a fetch yet when it is given what it waits for, so no other level changes with it.</summary>
    private void SetLevel(SearchFetch fetch, int level)
    {
        Leave(fetch);
        fetch.Level = level;
        Enter(fetch);
    }

    private void Enter(SearchFetch fetch)
    {
        _levelSum += fetch.Level;
        var key = (fetch.Subgraph.Index, fetch.Level);
        if (!fetch.IsEntity || (_lookups[key] = _lookups.GetValueOrDefault(key) + 1) == 1)
        {
            _requestCount++;
        }
    }

    private void Leave(SearchFetch fetch)
    {
        _levelSum -= fetch.Level;
        if (!fetch.IsEntity || --_lookups[(fetch.Subgraph.Index, fetch.Level)] == 0)
        {
            _requestCount--;
        }
    }
}
