namespace Subgraphs.MarketData.Domain;

public enum AssetClass
{
    Equity,
    Etf,
    Bond,
    Index,
    Cash,
    Derivative,
}
