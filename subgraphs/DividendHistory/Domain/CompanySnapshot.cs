namespace Subgraphs.DividendHistory.Domain;

/// <summary>Figures of one company as they were known on a date; companies outside the instrument list are held for their sector's sums.</summary>
public sealed class CompanySnapshot
{
    /// <summary>When the figures became known.</summary>
    public required DateOnly AsOf { get; set; }

    /// <summary>Ticker on that date; unique within one date.</summary>
    public required string Symbol { get; set; }

    /// <summary>Null for a company outside the instrument list.</summary>
    public string? Isin { get; set; }

    /// <summary>GICS sector of the day.</summary>
    public string? Sector { get; set; }

    /// <summary>ISO 4217 currency of the amounts.</summary>
    public required string Currency { get; set; }

    /// <summary>Diluted earnings per share, trailing twelve months.</summary>
    public decimal? EpsTtm { get; set; }

    /// <summary>Market capitalisation / price-earnings: earnings of the company, trailing twelve months.</summary>
    public decimal? Earnings { get; set; }

    /// <summary>Of the company, at full share count.</summary>
    public decimal? MarketCap { get; set; }

    /// <summary>Total debt / total equity; null where the equity is not positive or either is unknown.</summary>
    public decimal? DebtToEquity { get; set; }
}
