namespace Subgraphs.MarketData.Domain;

/// <summary>One session as traded, never adjusted.</summary>
public sealed class DailyBar
{
    public required string Isin { get; set; }

    public DateOnly Date { get; set; }

    public decimal Open { get; set; }

    public decimal High { get; set; }

    public decimal Low { get; set; }

    public decimal Close { get; set; }

    /// <summary>Shares.</summary>
    public decimal Volume { get; set; }

    public required string Source { get; set; }
}
