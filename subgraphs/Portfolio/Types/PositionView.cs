using Subgraphs.Portfolio.Domain;
using Subgraphs.Server.Types;

namespace Subgraphs.Portfolio.Types;

/// <summary>A position as the graph shows it.</summary>
[GraphQLName("Position")]
public sealed class PositionView(ValuedPosition valued, string baseCurrency)
{
    private readonly Position _position = valued.Position;

    private string Currency => valued.Price?.Currency ?? _position.Currency;

    [Isin]
    public string Isin => _position.Isin;

    public Instrument? Instrument => new(_position.Isin);

    public decimal Quantity => _position.Quantity;

    [RequiresScopes("portfolio:pnl")]
    public Money AverageCost => new(Rounding.Figure(_position.AverageCost), _position.Currency);

    public Money? MarketPrice => valued.Price is { } price ? new Money(price.Close, price.Currency) : null;

    public Money? MarketValue => new(valued.MarketValue, Currency);

    public Money MarketValueBase => new(Rounding.Figure(valued.MarketValueBase), baseCurrency);

    public decimal Weight => Rounding.Figure(valued.Weight);

    [RequiresScopes("portfolio:pnl")]
    public Money UnrealisedPnl => new(Rounding.Figure(valued.UnrealisedPnl), Currency);

    public DateOnly OpenedOn => _position.OpenedOn;

    [GraphQLDescription("Price older than the tenant's staleness bound: value carried, never dropped.")]
    public bool Stale => valued.IsStale;
}
