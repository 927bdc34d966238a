using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Performance;
using Subgraphs.Server.Types;

namespace Subgraphs.Portfolio.Types;

/// <summary>A stretch between external flows.</summary>
public sealed class SubPeriodReturn(SubPeriod period, string currency)
{
    public DateOnly Start => period.Start;

    public DateOnly End => period.End;

    public Money BeginValue => new(Rounding.Figure(period.BeginValue), currency);

    public Money ExternalFlow => new(Rounding.Figure(period.ExternalFlow), currency);

    public Money EndValue => new(Rounding.Figure(period.EndValue), currency);

    public decimal Return => Rounding.Figure(period.Return);
}
