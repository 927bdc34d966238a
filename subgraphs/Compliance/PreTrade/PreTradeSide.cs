namespace Subgraphs.Compliance.PreTrade;

/// <summary>The side of an order.</summary>
internal enum PreTradeSide
{
    Buy,
    Sell,
}
