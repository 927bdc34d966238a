namespace Subgraphs.MarketData.Domain;

public enum BarInterval
{
    Minute,
    Hour,
    Day,
    Week,
    Month,
}
