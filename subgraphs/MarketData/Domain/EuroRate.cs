namespace Subgraphs.MarketData.Domain;

/// <summary>A daily reference rate against the euro.</summary>
public sealed class EuroRate
{
    /// <summary>ISO 4217 quote currency.</summary>
    public required string Currency { get; set; }

    public DateOnly Date { get; set; }

    /// <summary>Units of <see cref="Currency"/> per 1 euro.</summary>
    public decimal Rate { get; set; }

    public required string Source { get; set; }
}
