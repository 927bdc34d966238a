using System.Collections.Concurrent;

namespace Subgraphs.Compliance.Data.Trades;

/// <summary>How following goes, by tenant, for those who look after the program.</summary>
internal sealed class TradeFollowing
{
    private readonly ConcurrentDictionary<string, TradeFollowingState> _states = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, TradeFollowingState> States => _states;

    /// <summary>True where it did not go before.</summary>
    public bool Succeed(string tenant, TradeIntakeResult result, DateTimeOffset at)
    {
        var before = _states.GetValueOrDefault(tenant);
        _states[tenant] = new TradeFollowingState(result.Sequence, result.Head, at, null);
        return before?.Problem is not null;
    }

    /// <summary>True where it went before, or was not tried yet: a problem is told once.</summary>
    public bool Fail(string tenant, string problem)
    {
        var before = _states.GetValueOrDefault(tenant);
        _states[tenant] = new TradeFollowingState(before?.Sequence ?? 0, before?.Head ?? 0, before?.AsOf, problem);
        return before?.Problem is null;
    }
}
