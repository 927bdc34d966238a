using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Rebalancing;
using Subgraphs.Server.Types;

namespace Subgraphs.Portfolio.Types;

/// <summary>An order of a proposal as the graph shows it.</summary>
[GraphQLName("ProposedOrder")]
public sealed class ProposedOrderView(ProposedOrder order, string baseCurrency)
{
    [Isin]
    public string Isin => order.Isin;

    public Instrument? Instrument => new(order.Isin);

    public TradeSide Side => order.Side;

    public decimal Quantity => order.Quantity;

    public Money EstimatedPrice => new(order.EstimatedPrice, order.Currency);

    public Money EstimatedValueBase => new(order.EstimatedValueBase, baseCurrency);

    public OrderReason Reason => order.Reason;

    [GraphQLDescription("Set when the order is held until after an ex-date (or brought before it).")]
    public DateOnly? NotBefore => order.NotBefore;
}
