namespace Subgraphs.Portfolio.Domain;

/// <summary>A position with its value.</summary>
/// <param name="Position">What is held.</param>
/// <param name="Price">The price it is valued at; null where none was ever observed: then it is carried at cost.</param>
/// <param name="MarketValue">quantity x price in the instrument's currency.</param>
/// <param name="MarketValueBase">The same in the portfolio's base currency.</param>
/// <param name="Weight">Share of net asset value; zero where that is zero.</param>
/// <param name="IsStale">The price is older than one trading day, or there is none.</param>
public sealed record ValuedPosition(
    Position Position,
    ObservedPrice? Price,
    decimal MarketValue,
    decimal MarketValueBase,
    decimal Weight,
    bool IsStale)
{
    /// <summary>(price - average cost) x quantity, in the instrument's currency.</summary>
    public decimal UnrealisedPnl => MarketValue - (Position.AverageCost * Position.Quantity);
}
