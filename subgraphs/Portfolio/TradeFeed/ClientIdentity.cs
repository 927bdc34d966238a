namespace Subgraphs.Portfolio.TradeFeed;

/// <summary>A client's identification, sealed for the one that asked.</summary>
/// <param name="ClientId">The client.</param>
/// <param name="SealedCode">LEI, CONCAT or national id; null where the tenant's key was erased and nobody can read it any more.</param>
internal sealed record ClientIdentity(string ClientId, string? SealedCode);
