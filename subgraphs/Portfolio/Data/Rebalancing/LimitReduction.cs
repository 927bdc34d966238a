using Subgraphs.Portfolio.Data.Limits;
using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.Data.Risk;
using Subgraphs.Portfolio.Domain.Limits;
using Subgraphs.Portfolio.Domain.Rebalancing;

namespace Subgraphs.Portfolio.Data.Rebalancing;

/// <summary>Finds the sales that bring a broken metric down to where its alert calms.</summary>
/// <remarks>
/// 1. What is sold: the positions that the limit is on (its ISIN, its sector), else all that can be traded. 2. All of them by the same
/// part, in whole lots: the smallest hundredth that brings the metric below the calm level, found by bisection, as selling more of what a
/// metric is on does not raise it. 3. Where not even selling all of it would, nothing is proposed.
/// </remarks>
internal sealed class LimitReduction(RebalanceBasis basis, MarketCopy market, RebalancingOptions options)
{
    private const int Steps = 100;

    /// <summary>The sales, or null where no sale brings the metric down: it is of the past, cannot be computed, or is on nothing tradable.</summary>
    public async Task<ProposalPlan?> PlanAsync(RiskLimit limit, CancellationToken cancellationToken)
    {
        if (limit.Metric is RiskMetric.Drawdown or RiskMetric.TrackingError)
        {
            return null;
        }

        var lines = await ChooseAsync(limit, cancellationToken);
        if (!await CalmsAsync(limit, lines, Steps, cancellationToken))
        {
            return null;
        }

        var (low, high) = (0, Steps);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = await CalmsAsync(limit, lines, middle, cancellationToken) ? (low, middle) : (middle, high);
        }

        var plan = Plan(lines, high);
        return new ProposalPlan(basis, plan, ProposalPlanner.Listed(plan, []));
    }

    private async Task<IReadOnlyList<RebalanceLine>> ChooseAsync(RiskLimit limit, CancellationToken cancellationToken)
    {
        var tradable = basis.Lines.Where(line => line.IsTradable && line.Quantity > 0).ToList();
        var netAssetValue = basis.Valuation.NetAssetValue;
        switch (limit.Metric)
        {
            case RiskMetric.PositionWeight:
                return [.. tradable.Where(line => (limit.ScopeKey is null || line.Isin == limit.ScopeKey) && !limit.IsCalm(line.Value / netAssetValue))];
            case RiskMetric.SectorWeight:
                var instruments = await market.GetInstrumentsAsync(basis.Portfolio.TenantId, [.. tradable.Select(line => line.Isin)], cancellationToken);
                return
                [
                    .. tradable.GroupBy(line => instruments.GetValueOrDefault(line.Isin)?.Sector, StringComparer.Ordinal)
                        .Where(sector => sector.Key is not null && (limit.ScopeKey is null || sector.Key == limit.ScopeKey))
                        .Where(sector => !limit.IsCalm(sector.Sum(line => line.Value) / netAssetValue))
                        .SelectMany(sector => sector),
                ];
            default:
                return tradable;
        }
    }

    private async Task<bool> CalmsAsync(RiskLimit limit, IReadOnlyList<RebalanceLine> lines, int hundredths, CancellationToken cancellationToken)
    {
        var after = basis.After(Plan(lines, hundredths).Orders);
        var held = await new HoldingsReader(market, basis.Portfolio.TenantId).ReadAsync(after, basis.Portfolio.BenchmarkIndexId, cancellationToken);
        return await new MetricReader(market, basis.Portfolio.TenantId, held, lastYear: null).ReadAsync(limit.Metric, limit.ScopeKey, cancellationToken) is { } metric && limit.IsCalm(metric);
    }

    private RebalancePlan Plan(IReadOnlyList<RebalanceLine> lines, int hundredths)
    {
        var changes = lines.ToDictionary(
            line => line.Isin,
            line => new PlannedChange(
                -Math.Min(line.Quantity, decimal.Ceiling(line.Quantity * hundredths / Steps / line.LotSize) * line.LotSize), OrderReason.LimitReduction),
            StringComparer.Ordinal);
        return Rebalancer.Of(basis.Request(new RebalanceWishes(null, null, null), options.FeeRate), changes);
    }
}
