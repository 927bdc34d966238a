namespace Subgraphs.Markets.Records;

/// <param name="Lei">ISO 17442; null where the source has none.</param>
/// <param name="LegalName">The name that the source gives.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Cik">SEC Central Index Key, digits without leading zeros.</param>
public sealed record IssuerRecord(string? Lei, string LegalName, string Country, string? Cik);
