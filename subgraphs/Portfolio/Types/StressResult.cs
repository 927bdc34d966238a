using Subgraphs.Portfolio.Data.Risk;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Stress;
using Subgraphs.Server.Types;

namespace Subgraphs.Portfolio.Types;

/// <summary>What one scenario would do.</summary>
public sealed class StressResult(PortfolioStress stress)
{
    private const int Worst = 5;

    public StressScenario Scenario => stress.Outcome.Scenario;

    public Money Pnl => new(Rounding.Figure(stress.Outcome.Pnl), stress.BaseCurrency);

    public decimal PnlFraction => Rounding.Figure(stress.Outcome.PnlFraction);

    public bool LimitBreached => stress.BreaksLimit;

    [ListSize(AssumedSize = 5)]
    public IReadOnlyList<StressPosition> WorstPositions
        => [.. stress.Outcome.Positions.Where(position => position.Isin is not null).Take(Worst).Select(position => new StressPosition(position, stress.BaseCurrency))];
}
