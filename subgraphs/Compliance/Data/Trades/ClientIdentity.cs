namespace Subgraphs.Compliance.Data.Trades;

/// <summary>A client's identification, sealed for this subgraph; null where nobody can read it any more.</summary>
internal sealed record ClientIdentity(string ClientId, string? SealedCode);
