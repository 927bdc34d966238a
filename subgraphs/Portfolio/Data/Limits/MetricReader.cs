using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.Data.Performance;
using Subgraphs.Portfolio.Data.Risk;
using Subgraphs.Portfolio.Domain.Limits;
using Subgraphs.Portfolio.Domain.Risk;
using Subgraphs.Portfolio.Domain.Stress;

namespace Subgraphs.Portfolio.Data.Limits;

/// <summary>Reads the metric that a limit is on, for one portfolio at one date.</summary>
internal sealed class MetricReader(MarketCopy market, Guid tenantId, ValuedHoldings held, PeriodPerformance? lastYear)
{
    private const int Window = 250;

    /// <summary>True for a metric that <c>lastYear</c> is needed for.</summary>
    public static bool NeedsPerformance(RiskMetric metric) => metric is RiskMetric.Drawdown or RiskMetric.TrackingError;

    /// <summary>A fraction; null where it cannot be computed, which is neither a breach nor calm.</summary>
    public async Task<decimal?> ReadAsync(RiskMetric metric, string? scopeKey, CancellationToken cancellationToken) => metric switch
    {
        RiskMetric.Var991D => Figures(0.99m)?.HistoricalVar / held.Valuation.NetAssetValue,
        RiskMetric.Var951D => Figures(0.95m)?.HistoricalVar / held.Valuation.NetAssetValue,
        RiskMetric.ExpectedShortfall975 => Figures(0.975m)?.ExpectedShortfall / held.Valuation.NetAssetValue,
        RiskMetric.Volatility => Figures(0.99m)?.VolatilityAnnualised,
        RiskMetric.Drawdown => lastYear is null ? null : -(lastYear.Figures.MaxDrawdown?.Depth ?? 0),
        RiskMetric.TrackingError => lastYear?.Figures.TrackingError,
        RiskMetric.PositionWeight => Worst(
            held.Valuation.Positions.Where(position => scopeKey is null || position.Position.Isin == scopeKey).Select(position => position.Weight)),
        RiskMetric.SectorWeight => Worst(await SectorWeightsAsync(scopeKey, cancellationToken)),
        RiskMetric.StressLoss => Worst(
            StressScenarios.All.Where(scenario => scopeKey is null || scenario.Id == scopeKey).Select(scenario => -held.Stress(scenario, Window).PnlFraction)),
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "Not a metric."),
    };

    private RiskFigures? Figures(decimal confidence)
        => held.Simulate(Window) is { Returns.Length: > 0 } simulated
            ? RiskFigures.Compute(held.Valuation.NetAssetValue, simulated.Returns, simulated.Sessions[^1], confidence, horizonDays: 1, Window)
            : null;

    private async Task<IEnumerable<decimal>> SectorWeightsAsync(string? scopeKey, CancellationToken cancellationToken)
    {
        var instruments = await market.GetInstrumentsAsync(tenantId, [.. held.Valuation.Positions.Select(position => position.Position.Isin)], cancellationToken);
        return held.Valuation.Positions
            .Select(position => (Sector: instruments.GetValueOrDefault(position.Position.Isin)?.Sector, position.Weight))
            .Where(part => part.Sector is not null && (scopeKey is null || part.Sector == scopeKey))
            .GroupBy(part => part.Sector, StringComparer.Ordinal)
            .Select(group => group.Sum(part => part.Weight));
    }

    /// <summary>What is not held weighs nothing.</summary>
    private static decimal Worst(IEnumerable<decimal> values) => values.DefaultIfEmpty().Max();
}
