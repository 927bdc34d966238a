namespace Subgraphs.Markets.Records;

/// <summary>Figures of one company as they were known on a date. Amounts in units of <see cref="Currency"/>, ratios as published.</summary>
public sealed record FundamentalRecord
{
    /// <summary>When the figures became known, not a fiscal period end.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Null for a company outside the instrument list.</summary>
    public string? Isin { get; init; }

    /// <summary>Ticker on that date; unique within one date.</summary>
    public required string Symbol { get; init; }

    public required string Name { get; init; }

    /// <summary>GICS sector of the day; null where the source gave none.</summary>
    public string? Sector { get; init; }

    /// <summary>GICS sub-industry, where the source gave that.</summary>
    public string? SubIndustry { get; init; }

    public required string Currency { get; init; }

    /// <summary>Per share on that date.</summary>
    public decimal? Price { get; init; }

    /// <summary>Diluted earnings per share, trailing twelve months.</summary>
    public decimal? EpsTtm { get; init; }

    public decimal? BookValuePerShare { get; init; }

    public decimal? MarketCap { get; init; }

    public decimal? EbitdaTtm { get; init; }

    public decimal? PriceEarnings { get; init; }

    public decimal? PriceBook { get; init; }

    public decimal? PriceSales { get; init; }

    /// <summary>A fraction of the price, whatever unit the source used.</summary>
    public decimal? DividendYield { get; init; }

    public decimal? FiftyTwoWeekLow { get; init; }

    public decimal? FiftyTwoWeekHigh { get; init; }

    public decimal? TotalDebt { get; init; }

    public decimal? TotalEquity { get; init; }

    public decimal? FreeCashFlowTtm { get; init; }

    public required string Source { get; init; }
}
