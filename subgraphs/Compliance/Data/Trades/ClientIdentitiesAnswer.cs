namespace Subgraphs.Compliance.Data.Trades;

/// <summary>What portfolio answers of clients.</summary>
internal sealed record ClientIdentitiesAnswer(IReadOnlyList<ClientIdentity> Identities);
