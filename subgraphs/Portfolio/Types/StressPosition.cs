using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Stress;
using Subgraphs.Server.Types;

namespace Subgraphs.Portfolio.Types;

/// <summary>A position's part of a scenario's profit or loss.</summary>
public sealed class StressPosition(StressedPosition position, string currency)
{
    [Isin]
    public string Isin => position.Isin!;

    public Instrument? Instrument => new(position.Isin!);

    public Money Pnl => new(Rounding.Figure(position.Pnl), currency);

    [GraphQLDescription("The instrument has no price history of the time: its sector's mean, or the index, stood in for it.")]
    public bool Proxied => position.IsProxied;
}
