using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.Domain.Limits;
using Subgraphs.Portfolio.Domain.Risk;
using Subgraphs.Portfolio.Domain.Stress;

namespace Subgraphs.Portfolio.Data.Risk;

/// <summary>Revalues what portfolios of one tenant hold: on the days that were, and under scenarios.</summary>
internal sealed class RiskCalculator(PortfolioContext db, MarketCopy market)
{
    /// <summary>Returns that a scenario of volatility looks back on.</summary>
    private const int StressWindow = 250;

    /// <summary>The risk of what is held; null where the history is too short.</summary>
    public static PortfolioRisk? Measure(ValuedHoldings held, decimal confidence, int horizonDays, int window)
    {
        var (sessions, returns) = held.Simulate(Math.Max(window, 2 * RiskFigures.BacktestDays));
        return returns.Length > 0
            && RiskFigures.Compute(held.Valuation.NetAssetValue, returns, sessions[^1], confidence, horizonDays, window) is { } figures
                ? new PortfolioRisk(held.Valuation.BaseCurrency, figures, count => held.Simulate(count).Returns, () => held.ProxiedIn(figures.Observations))
                : null;
    }

    /// <summary>The outcome of a scenario for what is held.</summary>
    /// <param name="held">What is held.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="limits">The portfolio's limits on losses under stress.</param>
    public static PortfolioStress Stress(ValuedHoldings held, StressScenario scenario, IEnumerable<RiskLimit> limits)
    {
        var outcome = held.Stress(scenario, StressWindow);
        var breaks = limits.Any(limit => (limit.ScopeKey is null || limit.ScopeKey == scenario.Id) && -outcome.PnlFraction > limit.Threshold);
        return new PortfolioStress(held.Valuation.BaseCurrency, outcome, breaks);
    }

    /// <summary>Holdings of net asset value above zero.</summary>
    public async Task<IReadOnlyDictionary<ValuationKey, ValuedHoldings>> HoldingsAsync(IEnumerable<ValuationKey> keys, CancellationToken cancellationToken)
    {
        ValuationKey[] wanted = [.. keys.Distinct()];
        var valuations = await new PortfolioValuer(db, market).ValueAsync(wanted, cancellationToken);
        var portfolios = (await new PortfolioBooks(db, market).PortfoliosAsync(wanted.Select(key => key.PortfolioId), cancellationToken))
            .ToDictionary(portfolio => portfolio.Id, StringComparer.Ordinal);
        var reader = new HoldingsReader(market, db.TenantId);
        var holdings = new Dictionary<ValuationKey, ValuedHoldings>();
        foreach (var (key, valuation) in valuations.Where(pair => pair.Value.NetAssetValue > 0))
        {
            holdings.Add(key, await reader.ReadAsync(valuation, portfolios[key.PortfolioId].BenchmarkIndexId, cancellationToken));
        }

        return holdings;
    }
}
