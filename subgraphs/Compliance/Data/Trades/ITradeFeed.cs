namespace Subgraphs.Compliance.Data.Trades;

/// <summary>Portfolio's log of a tenant's trades.</summary>
internal interface ITradeFeed
{
    /// <summary>The changes behind a number, in order and without gaps.</summary>
    /// <exception cref="TradeFeedException">Portfolio does not answer, or not as agreed.</exception>
    Task<TradeFeedAnswer> ReadAsync(Guid tenantId, long after, int limit, CancellationToken cancellationToken);

    /// <summary>Identification codes by client; null where nobody can read a client's any more, none for a client that is not the tenant's.</summary>
    /// <exception cref="TradeFeedException">Portfolio does not answer, or not as agreed.</exception>
    Task<IReadOnlyDictionary<string, string?>> ReadIdentitiesAsync(Guid tenantId, IReadOnlyList<string> clientIds, CancellationToken cancellationToken);
}
