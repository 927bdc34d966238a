namespace Subgraphs.MarketData.Domain;

public sealed class Listing
{
    public required string Isin { get; set; }

    /// <summary>ISO 10383 code of the venue.</summary>
    public required string Mic { get; set; }

    public bool IsPrimary { get; set; }

    public required string Symbol { get; set; }

    public required string Currency { get; set; }

    public DateOnly? FirstTraded { get; set; }

    public DateOnly? LastTraded { get; set; }

    public decimal TickSize { get; set; }
}
