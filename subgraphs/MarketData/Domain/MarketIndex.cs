namespace Subgraphs.MarketData.Domain;

public sealed class MarketIndex
{
    public required string Id { get; set; }

    public required string Name { get; set; }

    public required string Currency { get; set; }
}
