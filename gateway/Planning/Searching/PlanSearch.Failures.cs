namespace Gateway.Planning.Searching;

/// <remarks>
/// A field that cannot be brought is asked for again and again on other ways to the same end: without remembering that, chains of keys and
/// requirements would take twice the work for each further link. A failure holds as long as no selection was added since, for as many new
/// fetches or fewer, and while what it was cut short for (a field that was being brought already) is still being brought.
/// </remarks>
internal sealed partial class PlanSearch
{
    private readonly Dictionary<(SearchPosition Position, string Scope, string Key), Failure> _failures = [];
    private HashSet<(SearchPosition Position, string Scope, string Key, int Subgraph)> _cuts = [];

    /// <summary>Stands for the selections that there are, in the order they were added: 64 bits mixed from what was added.</summary>
    private ulong _version;

    // A way was given up for want of fetches: with more of them it could go on.
    private bool _wasLimited;

    private bool HasFailed(SearchPosition position, string scope, FieldUse use, int maxFetches)
    {
        if (!_failures.TryGetValue((position, scope, use.Key), out var failure)
            || failure.Version != _version
            || (failure.WasLimited && failure.MaxFetches < maxFetches)
            || !_inProgress.IsSupersetOf(failure.Cuts))
        {
            return false;
        }

        _cuts.UnionWith(failure.Cuts);
        _wasLimited |= failure.WasLimited;
        return true;
    }

    private void Change(int what, Action action, Action undo)
    {
        var before = _version;
        var mixed = (before ^ (uint)what) * 0x9E37_79B9_7F4A_7C15;
        var after = mixed ^ (mixed >> 32);
        _trail.Do(
            () =>
            {
                action();
                _version = after;
            },
            () =>
            {
                undo();
                _version = before;
            });
    }

    private readonly record struct Failure(
        ulong Version,
        int MaxFetches,
        bool WasLimited,
        HashSet<(SearchPosition Position, string Scope, string Key, int Subgraph)> Cuts);
}
