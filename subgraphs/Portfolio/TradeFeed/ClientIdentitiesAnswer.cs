namespace Subgraphs.Portfolio.TradeFeed;

/// <summary>The identifications of clients; a client that the tenant has not got is missing.</summary>
internal sealed record ClientIdentitiesAnswer(IReadOnlyList<ClientIdentity> Identities);
