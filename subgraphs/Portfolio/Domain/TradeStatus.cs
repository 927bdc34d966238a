namespace Subgraphs.Portfolio.Domain;

public enum TradeStatus
{
    New,
    PartiallyFilled,
    Filled,
    Cancelled,
    Settled,
}
