using Microsoft.EntityFrameworkCore;
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

    /// <summary>The risk of keys; a portfolio that is not the tenant's, holds nothing of value or has too short a history is missing.</summary>
    public async Task<IReadOnlyDictionary<RiskKey, PortfolioRisk>> MeasureAsync(IReadOnlyList<RiskKey> keys, CancellationToken cancellationToken)
    {
        var holdings = await HoldingsAsync(keys.Select(key => new ValuationKey(key.PortfolioId, key.AsOf)), cancellationToken);
        var results = new Dictionary<RiskKey, PortfolioRisk>();
        foreach (var group in keys.GroupBy(key => new ValuationKey(key.PortfolioId, key.AsOf)))
        {
            if (!holdings.TryGetValue(group.Key, out var held))
            {
                continue;
            }

            var sessions = held.Sessions(Math.Max(group.Max(key => key.Window), 2 * RiskFigures.BacktestDays));
            var returns = held.Returns(sessions);
            foreach (var key in group)
            {
                if (returns.Length > 0
                    && RiskFigures.Compute(held.Valuation.NetAssetValue, returns, sessions[^1], key.Confidence, key.HorizonDays, key.Window) is { } figures)
                {
                    results.Add(key, new PortfolioRisk(held.Valuation.BaseCurrency, figures, count => held.Returns(held.Sessions(count))));
                }
            }
        }

        return results;
    }

    /// <summary>The outcomes of keys; a portfolio that is not the tenant's, or holds nothing of value, is missing.</summary>
    public async Task<IReadOnlyDictionary<StressKey, PortfolioStress>> StressAsync(IReadOnlyList<StressKey> keys, CancellationToken cancellationToken)
    {
        var holdings = await HoldingsAsync(keys.Select(key => new ValuationKey(key.PortfolioId, key.AsOf)), cancellationToken);
        string[] ids = [.. keys.Select(key => key.PortfolioId).Distinct(StringComparer.Ordinal)];
        var limits = (await db.RiskLimits.AsNoTracking()
                .Where(limit => ids.Contains(limit.PortfolioId) && limit.Metric == RiskMetric.StressLoss)
                .ToListAsync(cancellationToken))
            .ToLookup(limit => limit.PortfolioId, StringComparer.Ordinal);
        var results = new Dictionary<StressKey, PortfolioStress>();
        foreach (var key in keys)
        {
            if (holdings.TryGetValue(new ValuationKey(key.PortfolioId, key.AsOf), out var held) && StressScenarios.Find(key.ScenarioId) is { } scenario)
            {
                var outcome = held.Stress(scenario, StressWindow);
                var breaks = limits[key.PortfolioId]
                    .Any(limit => (limit.ScopeKey is null || limit.ScopeKey == key.ScenarioId) && -outcome.PnlFraction > limit.Threshold);
                results.Add(key, new PortfolioStress(held.Valuation.BaseCurrency, outcome, breaks));
            }
        }

        return results;
    }

    /// <summary>Holdings of net asset value above zero.</summary>
    public async Task<IReadOnlyDictionary<ValuationKey, ValuedHoldings>> HoldingsAsync(IEnumerable<ValuationKey> keys, CancellationToken cancellationToken)
    {
        ValuationKey[] wanted = [.. keys.Distinct()];
        var valuations = await new PortfolioValuer(db, market).ValueAsync(wanted, cancellationToken);
        var portfolios = (await new PortfolioBooks(db, market).PortfoliosAsync(wanted.Select(key => key.PortfolioId), cancellationToken))
            .ToDictionary(portfolio => portfolio.Id, StringComparer.Ordinal);
        var reader = new HoldingsReader(market);
        var holdings = new Dictionary<ValuationKey, ValuedHoldings>();
        foreach (var (key, valuation) in valuations.Where(pair => pair.Value.NetAssetValue > 0))
        {
            holdings.Add(key, await reader.ReadAsync(valuation, portfolios[key.PortfolioId].BenchmarkIndexId, cancellationToken));
        }

        return holdings;
    }
}
