using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Risk;
using Subgraphs.Portfolio.Domain.Stress;

namespace Subgraphs.Portfolio.Data.Risk;

/// <summary>A valued portfolio with everything that risk is computed from.</summary>
/// <param name="Valuation">The values.</param>
/// <param name="Holdings">Positions and cash with their returns.</param>
/// <param name="Exposures">The same, as the simulation takes them.</param>
/// <param name="Proxy">Return of the benchmark in the base currency, for what has no history of its own.</param>
internal sealed record ValuedHoldings(
    PortfolioValuation Valuation,
    IReadOnlyList<StressedHolding> Holdings,
    IReadOnlyList<Exposure> Exposures,
    Func<DateOnly, DateOnly, double?> Proxy)
{
    /// <summary>The last sessions up to the valuation's date, so many returns and the close before the first.</summary>
    public IReadOnlyList<DateOnly> Sessions(int returns) => HoldingsSimulation.Sessions(Exposures, Valuation.AsOf, returns + 1);

    /// <summary>Returns of today's holdings between sessions.</summary>
    public double[] Returns(IReadOnlyList<DateOnly> sessions) => HoldingsSimulation.Returns(Exposures, Valuation.NetAssetValue, sessions, Proxy);

    /// <summary>What a scenario would do.</summary>
    /// <param name="scenario">The shocks.</param>
    /// <param name="window">Returns that a shock of volatility looks back on.</param>
    public StressOutcome Stress(StressScenario scenario, int window)
        => StressTest.Run(scenario, Holdings, Valuation.NetAssetValue, Valuation.BaseCurrency, scenario.Shock(ShockFactor.Volatility) == 0 ? [] : Sessions(window));
}
