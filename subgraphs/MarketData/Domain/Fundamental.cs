namespace Subgraphs.MarketData.Domain;

/// <summary>Figures of one company as they became known on a date; companies without an ISIN here serve sector aggregates only.</summary>
public sealed class Fundamental
{
    public DateOnly AsOf { get; set; }

    /// <summary>Ticker on that date; unique within one date.</summary>
    public required string Symbol { get; set; }

    public string? Isin { get; set; }

    /// <summary>GICS sector of the day.</summary>
    public string? Sector { get; set; }

    /// <summary>ISO 4217 of every amount of the row.</summary>
    public required string Currency { get; set; }

    public decimal? EpsTtm { get; set; }

    public decimal? BookValuePerShare { get; set; }

    public decimal? MarketCap { get; set; }

    public decimal? EbitdaTtm { get; set; }

    public decimal? PriceEarnings { get; set; }

    public decimal? PriceBook { get; set; }

    public decimal? PriceSales { get; set; }

    public decimal? TotalDebt { get; set; }

    public decimal? TotalEquity { get; set; }

    public decimal? FreeCashFlowTtm { get; set; }

    public required string Source { get; set; }
}
