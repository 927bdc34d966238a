namespace Subgraphs.MarketData.Domain;

/// <summary>Closing level in index points.</summary>
public sealed class IndexLevel
{
    public required string IndexId { get; set; }

    public DateOnly Date { get; set; }

    public decimal Level { get; set; }
}
