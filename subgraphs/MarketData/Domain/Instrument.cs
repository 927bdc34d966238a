namespace Subgraphs.MarketData.Domain;

/// <summary>A tradable or reference instrument. The ISIN is the key.</summary>
public sealed class Instrument
{
    public required string Isin { get; set; }

    /// <summary>Share-class FIGI where known.</summary>
    public string? Figi { get; set; }

    /// <summary>Ticker on the primary listing; not unique over time.</summary>
    public required string Symbol { get; set; }

    public required string Name { get; set; }

    public AssetClass AssetClass { get; set; }

    public InstrumentStatus Status { get; set; }

    /// <summary>ISO 4217 trading currency of the primary listing.</summary>
    public required string Currency { get; set; }

    /// <summary>ISO 10383 code of the primary listing's venue.</summary>
    public required string PrimaryMic { get; set; }

    /// <summary>Minimum tradable quantity step on the primary listing.</summary>
    public decimal LotSize { get; set; }

    /// <summary>Null where the source knows no LEI.</summary>
    public string? IssuerLei { get; set; }

    public string? SectorCode { get; set; }

    /// <summary>GICS sector of today.</summary>
    public string? Sector { get; set; }

    public string? IndustryGroup { get; set; }

    public string? Industry { get; set; }

    public string? SubIndustryCode { get; set; }

    public string? SubIndustry { get; set; }

    /// <summary>First date on which the source knows its dividends; null where it knows none, which is not the same as none paid.</summary>
    public DateOnly? DividendsFrom { get; set; }

    /// <summary>Last date on which the source would know a dividend of it.</summary>
    public DateOnly? DividendsTo { get; set; }

    /// <summary>Only for funds whose index is known.</summary>
    public string? BenchmarkIndexId { get; set; }

    /// <summary>A fraction a year.</summary>
    public decimal? TotalExpenseRatio { get; set; }

    public EtfReplication? Replication { get; set; }
}
