namespace Subgraphs.DividendHistory.Domain;

/// <summary>What closes and payments of an instrument need beside their figures.</summary>
public sealed class QuotedInstrument
{
    public required string Isin { get; set; }

    /// <summary>ISO 4217 currency of its closes.</summary>
    public required string Currency { get; set; }

    /// <summary>ISO 3166-1 alpha-2 code of the country that taxes its dividends at source: the issuer's, for a fund that of its ISIN.</summary>
    public required string Country { get; set; }

    /// <summary>Minimum tradable quantity step.</summary>
    public required decimal LotSize { get; set; }
}
