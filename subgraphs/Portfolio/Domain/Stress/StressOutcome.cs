namespace Subgraphs.Portfolio.Domain.Stress;

/// <summary>What a scenario would do to a portfolio.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Pnl">Sum over all positions and cash, in the base currency.</param>
/// <param name="PnlFraction">Of net asset value; zero where that is zero.</param>
/// <param name="Positions">Largest loss first, ties by ISIN.</param>
public sealed record StressOutcome(StressScenario Scenario, decimal Pnl, decimal PnlFraction, IReadOnlyList<StressedPosition> Positions);
