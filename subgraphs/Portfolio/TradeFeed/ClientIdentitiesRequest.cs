namespace Subgraphs.Portfolio.TradeFeed;

/// <summary>Of which clients the identification is needed; each access is kept before it is answered.</summary>
internal sealed record ClientIdentitiesRequest(IReadOnlyList<string> ClientIds);
