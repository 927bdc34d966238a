namespace Subgraphs.Compliance.Domain.Trades;

/// <summary>How far a trade is, as portfolio has it.</summary>
public enum TradeStatus
{
    New,
    PartiallyFilled,
    Filled,
    Cancelled,
    Settled,
}
