namespace Subgraphs.Markets.Records;

public enum AssetClass
{
    Equity,
    Etf,
    Bond,
    Index,
    Cash,
    Derivative,
}
