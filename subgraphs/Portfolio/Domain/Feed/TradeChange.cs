namespace Subgraphs.Portfolio.Domain.Feed;

/// <summary>
/// That a trade is new or was changed, in the order in which it was stored: what other subgraphs follow. It is written in the transaction of the
/// trade, numbered without gaps, and never changed.
/// </summary>
public sealed class TradeChange
{
    public required Guid TenantId { get; init; }

    /// <summary>From 1, one more with each change of the tenant's trades.</summary>
    public required long Sequence { get; init; }

    public required string TradeId { get; init; }
}
