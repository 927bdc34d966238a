using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Performance;

namespace Subgraphs.Portfolio.Types;

/// <summary>The deepest fall of the period.</summary>
public sealed class DrawdownPeriod(Drawdown drawdown)
{
    public decimal Depth => Rounding.Figure(drawdown.Depth);

    public DateOnly PeakDate => drawdown.PeakDate;

    public DateOnly TroughDate => drawdown.TroughDate;

    public DateOnly? RecoveryDate => drawdown.RecoveryDate;
}
