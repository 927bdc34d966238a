namespace Subgraphs.MarketData.Domain;

public sealed class Issuer
{
    /// <summary>ISO 17442.</summary>
    public required string Lei { get; set; }

    public required string LegalName { get; set; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string Country { get; set; }

    /// <summary>SEC Central Index Key where the issuer files with the SEC.</summary>
    public string? Cik { get; set; }
}
