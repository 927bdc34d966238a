using System.Collections.Concurrent;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Risk;
using Subgraphs.Portfolio.Domain.Stress;

namespace Subgraphs.Portfolio.Data.Risk;

/// <summary>A valued portfolio with everything that risk is computed from; what was simulated once is kept.</summary>
/// <param name="valuation">The values.</param>
/// <param name="holdings">Positions and cash with their returns.</param>
/// <param name="exposures">The same, as the simulation takes them.</param>
/// <param name="proxy">Return of the benchmark in the base currency, for what has no history of its own.</param>
internal sealed class ValuedHoldings(
    PortfolioValuation valuation,
    IReadOnlyList<StressedHolding> holdings,
    IReadOnlyList<Exposure> exposures,
    Func<DateOnly, DateOnly, double?> proxy)
{
    private readonly ConcurrentDictionary<int, (IReadOnlyList<DateOnly> Sessions, double[] Returns)> _simulated = [];

    public PortfolioValuation Valuation => valuation;

    /// <summary>The returns of what is held between the last sessions up to the valuation's date, as many as there are, and those sessions.</summary>
    /// <param name="returns">How many at the most.</param>
    public (IReadOnlyList<DateOnly> Sessions, double[] Returns) Simulate(int returns) => _simulated.GetOrAdd(returns, count =>
    {
        var sessions = HoldingsSimulation.Sessions(exposures, valuation.AsOf, count + 1);
        return (sessions, HoldingsSimulation.Returns(exposures, valuation.NetAssetValue, sessions, proxy));
    });

    /// <summary>What a scenario would do.</summary>
    /// <param name="scenario">The shocks.</param>
    /// <param name="window">Returns that a shock of volatility looks back on.</param>
    public StressOutcome Stress(StressScenario scenario, int window)
        => StressTest.Run(
            scenario, holdings, valuation.NetAssetValue, valuation.BaseCurrency, scenario.Shock(ShockFactor.Volatility) == 0 ? [] : Simulate(window).Sessions, proxy);

    /// <summary>Positions of which a return between the last sessions is none of their own: the benchmark's stands in, or nothing does.</summary>
    /// <param name="returns">Of how many returns.</param>
    public IReadOnlyList<string> ProxiedIn(int returns)
    {
        var sessions = Simulate(returns).Sessions;
        return
        [
            .. holdings.Zip(exposures)
                .Where(pair => pair.First.Isin is not null && pair.Second.Returns(sessions).Contains(null))
                .Select(pair => pair.First.Isin!)
                .Order(StringComparer.Ordinal),
        ];
    }
}
