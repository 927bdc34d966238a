namespace Subgraphs.Portfolio.Domain;

public enum TradeSide
{
    Buy,
    Sell,
}
