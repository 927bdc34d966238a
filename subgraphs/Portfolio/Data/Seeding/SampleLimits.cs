using Subgraphs.Portfolio.Domain.Limits;

namespace Subgraphs.Portfolio.Data.Seeding;

/// <summary>The limits of a sample portfolio: some it keeps, and some it breaks, so that there are alerts to look at.</summary>
internal static class SampleLimits
{
    private const decimal WarningFraction = 0.8m;

    public static IEnumerable<RiskLimit> Of(Guid tenantId, string portfolioId, decimal stressLimit)
    {
        (RiskMetric Metric, string? ScopeKey, decimal Threshold, LimitAction Action)[] limits =
        [
            (RiskMetric.Var991D, null, 0.04m, LimitAction.Alert),
            (RiskMetric.Volatility, null, 0.30m, LimitAction.Alert),
            (RiskMetric.PositionWeight, null, 0.28m, LimitAction.AlertAndFreezeProposals),
            (RiskMetric.StressLoss, "GFC-2008", stressLimit, LimitAction.Alert),
        ];
        return limits.Select((limit, index) => new RiskLimit
        {
            TenantId = tenantId,
            Id = FormattableString.Invariant($"{portfolioId}-L{index + 1}"),
            PortfolioId = portfolioId,
            Metric = limit.Metric,
            ScopeKey = limit.ScopeKey,
            Threshold = limit.Threshold,
            WarningFraction = WarningFraction,
            Action = limit.Action,
        });
    }
}
