namespace Subgraphs.Compliance.Domain.Trades;

public enum TradeSide
{
    Buy,
    Sell,
}
