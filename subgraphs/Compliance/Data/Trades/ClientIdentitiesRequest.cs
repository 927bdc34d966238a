namespace Subgraphs.Compliance.Data.Trades;

/// <summary>Of which clients the identification is needed.</summary>
internal sealed record ClientIdentitiesRequest(IReadOnlyList<string> ClientIds);
