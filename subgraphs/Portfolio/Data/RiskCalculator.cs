using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Risk;

namespace Subgraphs.Portfolio.Data;

/// <summary>Revalues what portfolios of one tenant hold on the days that were.</summary>
internal sealed class RiskCalculator(PortfolioContext db, MarketCopy market)
{
    /// <summary>The risk of keys; a portfolio that is not the tenant's, holds nothing of value or has too short a history is missing.</summary>
    public async Task<IReadOnlyDictionary<RiskKey, PortfolioRisk>> MeasureAsync(IReadOnlyList<RiskKey> keys, CancellationToken cancellationToken)
    {
        var valuations = await new PortfolioValuer(db, market)
            .ValueAsync([.. keys.Select(key => new ValuationKey(key.PortfolioId, key.AsOf)).Distinct()], cancellationToken);
        var benchmarks = (await new PortfolioBooks(db, market).PortfoliosAsync(keys.Select(key => key.PortfolioId), cancellationToken))
            .ToDictionary(portfolio => portfolio.Id, portfolio => portfolio.BenchmarkIndexId, StringComparer.Ordinal);
        var results = new Dictionary<RiskKey, PortfolioRisk>();
        foreach (var group in keys.GroupBy(key => new ValuationKey(key.PortfolioId, key.AsOf)))
        {
            if (!valuations.TryGetValue(group.Key, out var valuation) || valuation.NetAssetValue <= 0)
            {
                continue;
            }

            var longest = Math.Max(group.Max(key => key.Window), 2 * RiskFigures.BacktestDays);
            var (sessions, returns) = await ReturnsAsync(valuation, benchmarks[group.Key.PortfolioId], longest, cancellationToken);
            foreach (var key in group)
            {
                if (sessions.Count > 0
                    && RiskFigures.Compute(valuation.NetAssetValue, returns, sessions[^1], key.Confidence, key.HorizonDays, key.Window) is { } figures)
                {
                    results.Add(key, new PortfolioRisk(valuation.BaseCurrency, figures));
                }
            }
        }

        return results;
    }

    private async Task<(IReadOnlyList<DateOnly> Sessions, double[] Returns)> ReturnsAsync(
        PortfolioValuation valuation, string? benchmarkId, int count, CancellationToken cancellationToken)
    {
        var (exposures, proxy) = await new ExposureReader(market).ReadAsync(valuation, benchmarkId, cancellationToken);
        var sessions = HoldingsSimulation.Sessions(exposures, valuation.AsOf, count + 1);
        return (sessions, HoldingsSimulation.Returns(exposures, valuation.NetAssetValue, sessions, proxy));
    }
}
