using Microsoft.EntityFrameworkCore;
using Subgraphs.Portfolio.Data.Limits;
using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.Data.Risk;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Limits;
using Subgraphs.Portfolio.Domain.Rebalancing;

namespace Subgraphs.Portfolio.Data.Rebalancing;

/// <summary>Holds orders against the risk limits of the portfolio that they are for.</summary>
/// <remarks>
/// A limit that freezes proposals and is broken caps its metric at what it is; any other limit that is kept caps it at its threshold; one
/// that is broken and only tells does not cap. Metrics of the past (drawdown, tracking error) no order changes.
/// </remarks>
internal sealed class LimitGuard
{
    /// <summary>Metrics are told to ten decimals; less than this is no difference.</summary>
    private const decimal Tolerance = 0.000000001m;

    private readonly RebalanceBasis _basis;
    private readonly MarketCopy _market;
    private readonly IReadOnlyList<MetricCap> _caps;

    private LimitGuard(RebalanceBasis basis, MarketCopy market, IReadOnlyList<MetricCap> caps)
    {
        _basis = basis;
        _market = market;
        _caps = caps;
    }

    public static async Task<LimitGuard> CreateAsync(PortfolioContext db, MarketCopy market, RebalanceBasis basis, CancellationToken cancellationToken)
    {
        var portfolioId = basis.Portfolio.Id;
        var limits = await db.RiskLimits.AsNoTracking().Where(limit => limit.PortfolioId == portfolioId).OrderBy(limit => limit.Id).ToListAsync(cancellationToken);
        var broken = (await db.RiskAlerts.AsNoTracking()
                .Where(alert => alert.PortfolioId == portfolioId && alert.ClosedAt == null && (alert.Severity == Severity.Breach || alert.Severity == Severity.Critical))
                .Select(alert => alert.LimitId)
                .ToListAsync(cancellationToken))
            .ToHashSet(StringComparer.Ordinal);
        var caps = new List<MetricCap>();
        if (basis.Valuation.NetAssetValue > 0)
        {
            var metrics = await MetricsAsync(basis, market, basis.Valuation, cancellationToken);
            foreach (var limit in limits.Where(limit => limit.Metric is not (RiskMetric.Drawdown or RiskMetric.TrackingError)))
            {
                var before = await metrics.ReadAsync(limit.Metric, limit.ScopeKey, cancellationToken);
                var isFrozen = limit.Action == LimitAction.AlertAndFreezeProposals && (broken.Contains(limit.Id) || before > limit.Threshold);
                if (isFrozen || before is null || before <= limit.Threshold)
                {
                    caps.Add(new MetricCap(limit, before, isFrozen ? before ?? 0 : limit.Threshold, isFrozen));
                }
            }
        }

        return new LimitGuard(basis, market, caps);
    }

    /// <summary>The order to leave out first, where orders together take a metric too far; null where they do not.</summary>
    public async Task<(PlannedOrder Order, ExclusionReason Reason)?> FindOffenderAsync(IReadOnlyList<PlannedOrder> orders, CancellationToken cancellationToken)
    {
        if (orders.Count == 0 || _caps.Count == 0)
        {
            return null;
        }

        var metrics = await MetricsAsync(_basis, _market, _basis.After(orders), cancellationToken);
        foreach (var cap in _caps)
        {
            if (IsKept(cap, await metrics.ReadAsync(cap.Limit.Metric, cap.Limit.ScopeKey, cancellationToken), orders))
            {
                continue;
            }

            var reason = cap.IsFrozen ? ExclusionReason.Frozen : ExclusionReason.RiskLimit;
            return (await WorstAsync(cap, orders, cancellationToken), reason);
        }

        return null;
    }

    /// <summary>What cannot be computed is kept only where nothing is bought: to sell adds no risk that could go unseen.</summary>
    private static bool IsKept(MetricCap cap, decimal? after, IReadOnlyList<PlannedOrder> orders)
        => cap.Before is null || after is null
            ? !cap.IsFrozen || orders.All(order => order.Side == TradeSide.Sell)
            : after <= cap.Highest + Tolerance;

    /// <summary>The order that alone raises the metric most; where none does alone, the largest purchase, then the largest sale.</summary>
    private async Task<PlannedOrder> WorstAsync(MetricCap cap, IReadOnlyList<PlannedOrder> orders, CancellationToken cancellationToken)
    {
        var effects = new List<(PlannedOrder Order, decimal Raise)>();
        foreach (var order in orders)
        {
            var alone = await MetricsAsync(_basis, _market, _basis.After([order]), cancellationToken);
            var metric = await alone.ReadAsync(cap.Limit.Metric, cap.Limit.ScopeKey, cancellationToken);
            var raise = metric - cap.Before is { } difference && difference > Tolerance ? difference : 0;
            effects.Add((order, raise));
        }

        return effects.OrderByDescending(effect => effect.Raise)
            .ThenBy(effect => effect.Order.Side)
            .ThenByDescending(effect => effect.Order.ValueBase)
            .ThenBy(effect => effect.Order.Isin, StringComparer.Ordinal)
            .First().Order;
    }

    private static async Task<MetricReader> MetricsAsync(
        RebalanceBasis basis, MarketCopy market, PortfolioValuation valuation, CancellationToken cancellationToken)
        => new(market, basis.Portfolio.TenantId, await new HoldingsReader(market, basis.Portfolio.TenantId).ReadAsync(valuation, basis.Portfolio.BenchmarkIndexId, cancellationToken), lastYear: null);
}
