using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Server.Types;

namespace Subgraphs.Portfolio.Types;

/// <summary>A position as the graph shows it.</summary>
[GraphQLName("Position")]
public sealed class PositionView(ValuedPosition valued, CopiedInstrument? instrument, string baseCurrency)
{
    private readonly Position _position = valued.Position;

    internal ValuedPosition Valued => valued;

    private string Currency => valued.Price?.Currency ?? _position.Currency;

    [Isin]
    public string Isin => _position.Isin;

    public Instrument? Instrument => new(_position.Isin);

    [GraphQLDescription("As the tenant's books have it: also of an instrument that the tenant brought itself, which market-data does not know.")]
    public string? Symbol => instrument?.Symbol;

    [GraphQLDescription("Likewise.")]
    public string? Name => instrument?.Name;

    [GraphQLDescription("GICS sector, likewise; null for funds and where none is known.")]
    public string? Sector => instrument?.Sector;

    public decimal Quantity => _position.Quantity;

    [RequiresScopes("portfolio:pnl")]
    public Money AverageCost => new(Rounding.Figure(_position.AverageCost), _position.Currency);

    [GraphQLDescription("Null where no close was ever told: the position is carried at cost then, and stale.")]
    public Money? MarketPrice => valued.Price is { } price ? new Money(price.Close, price.Currency) : null;

    [GraphQLDescription("The date of the close that marketPrice is.")]
    public DateOnly? PriceDate => valued.Price?.Date;

    public Money? MarketValue => new(valued.MarketValue, Currency);

    public Money MarketValueBase => new(Rounding.Figure(valued.MarketValueBase), baseCurrency);

    public decimal Weight => Rounding.Figure(valued.Weight);

    [RequiresScopes("portfolio:pnl")]
    public Money UnrealisedPnl => new(Rounding.Figure(valued.UnrealisedPnl), Currency);

    public DateOnly OpenedOn => _position.OpenedOn;

    [GraphQLDescription("Price older than the tenant's staleness bound: value carried, never dropped.")]
    public bool Stale => valued.IsStale;
}
