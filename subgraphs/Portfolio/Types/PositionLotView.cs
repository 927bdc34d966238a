using Subgraphs.Portfolio.Domain;
using Subgraphs.Server.Types;

namespace Subgraphs.Portfolio.Types;

/// <summary>A lot as the graph shows it.</summary>
[GraphQLName("PositionLot")]
[GraphQLDescription("What is left of one purchase, first in, first out: a sale takes the oldest.")]
public sealed class PositionLotView(PositionLot lot, ValuedPosition valued)
{
    [GraphQLDescription("Trade date of the purchase.")]
    public DateOnly OpenedOn => lot.OpenedOn;

    [GraphQLDescription("Shares, at the share count of the position's date.")]
    public decimal Quantity => lot.Quantity;

    [GraphQLDescription("What the shares left cost, purchase fees included.")]
    public Money Cost => new(Rounding.Figure(lot.Cost), valued.Position.Currency);

    [GraphQLDescription("Market value less cost; null without a price in the currency of the cost.")]
    public Money? UnrealisedPnl => valued.Price is { } price && price.Currency == valued.Position.Currency
        ? new Money(Rounding.Figure((lot.Quantity * price.Close) - lot.Cost), price.Currency)
        : null;
}
