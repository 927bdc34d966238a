using Microsoft.EntityFrameworkCore;
using Subgraphs.Portfolio.Data.Limits;
using Subgraphs.Portfolio.Data.Performance;
using Subgraphs.Portfolio.Data.Risk;
using Subgraphs.Portfolio.Domain.Limits;
using Subgraphs.Portfolio.Domain.Reports;
using Subgraphs.Portfolio.Domain.Risk;
using Subgraphs.Portfolio.Domain.Stress;
using Subgraphs.Portfolio.Reports.Model;

namespace Subgraphs.Portfolio.Data.Reports;

/// <summary>What could be lost.</summary>
internal sealed partial class ReportComposer
{
    private const int Window = 250;
    private const int TenDays = 10;
    private const int Bins = 25;
    private const int MostPositions = 10;

    /// <summary>Null where there is nothing of value to lose.</summary>
    private async Task<RiskSection?> ReadRiskAsync(PortfolioContext db, ReportBasis basis, CancellationToken cancellationToken)
    {
        if (basis.End is not { NetAssetValue: > 0 } end)
        {
            return null;
        }

        var held = await new HoldingsReader(market, db.TenantId).ReadAsync(end, basis.Book.Portfolio.BenchmarkIndexId, cancellationToken);
        var (sessions, returns) = held.Simulate(2 * RiskFigures.BacktestDays);
        var used = returns.Skip(Math.Max(0, returns.Length - Window)).ToArray();
        RiskFigures[] figures = returns.Length == 0
            ? []
            :
            [
                .. new (decimal Confidence, int Days)[] { (0.95m, 1), (0.975m, 1), (0.99m, 1), (0.99m, TenDays) }
                    .Select(key => RiskFigures.Compute(end.NetAssetValue, returns, sessions[^1], key.Confidence, key.Days, Window))
                    .OfType<RiskFigures>(),
            ];
        if (figures.Length > 0)
        {
            DateOnly[] window = [.. sessions.Skip(sessions.Count - used.Length - 1)];
            basis.Proxied.AddRange(end.Positions.Select(position => position.Position.Isin)
                .Where(isin => basis.Book.Instruments.GetValueOrDefault(isin)?.Returns(window) is not { } own || own.Contains(null))
                .Select(basis.Symbol));
        }

        var id = basis.Book.Portfolio.Id;
        var limits = await db.RiskLimits.AsNoTracking().Where(limit => limit.PortfolioId == id).OrderBy(limit => limit.Id).ToListAsync(cancellationToken);
        var alerts = await db.RiskAlerts.AsNoTracking().Where(alert => alert.PortfolioId == id && alert.ClosedAt == null).OrderBy(alert => alert.Id).ToListAsync(cancellationToken);
        var stresses = StressScenarios.All.Select(scenario => held.Stress(scenario, Window)).ToList();
        return new RiskSection(
            basis.To,
            end.NetAssetValue,
            figures,
            figures.Length == 0 ? basis.To : sessions[sessions.Count - used.Length - 1],
            LossBin.Of(used, Bins),
            [.. stresses.Select(outcome => new PortfolioStress(basis.Currency, outcome, Breaks(limits, outcome)))],
            await ReadLimitsAsync(db, basis, held, limits, cancellationToken),
            [
                .. alerts.Select(alert => (Alert: alert, Limit: limits.First(limit => limit.Id == alert.LimitId)))
                    .OrderByDescending(pair => pair.Alert.Severity)
                    .ThenBy(pair => pair.Limit.Metric)
                    .ThenBy(pair => pair.Limit.ScopeKey, StringComparer.Ordinal)
                    .Select(pair => new AlertRow(
                        pair.Limit.Metric, pair.Limit.ScopeKey, pair.Alert.Severity, pair.Alert.Observed, pair.Alert.Threshold, pair.Alert.Occurrences)),
            ],
            [.. end.Positions.Take(MostPositions).Select(position => ToRow(basis, position))],
            basis.Names(end.Positions.Select(position => position.Position.Isin)));
    }

    private async Task<IReadOnlyList<LimitRow>> ReadLimitsAsync(
        PortfolioContext db, ReportBasis basis, ValuedHoldings held, List<RiskLimit> limits, CancellationToken cancellationToken)
    {
        if (limits.Count == 0)
        {
            return [];
        }

        var year = new PerformanceKey(basis.Book.Portfolio.Id, basis.To.AddYears(-1), basis.To);
        var lastYear = PerformanceCalculator.Measure(year, basis.Book, basis.Rates, basis.Benchmark, riskFree: null);
        var metrics = new MetricReader(market, db.TenantId, held, lastYear);
        var rows = new List<LimitRow>();
        foreach (var limit in limits)
        {
            var observed = await metrics.ReadAsync(limit.Metric, limit.ScopeKey, cancellationToken);
            rows.Add(new LimitRow(limit.Metric, limit.ScopeKey, limit.Threshold, observed, observed is { } value ? limit.Judge(value) : null));
        }

        return [.. rows.OrderByDescending(row => row.Used ?? -1).ThenBy(row => row.Metric).ThenBy(row => row.Scope, StringComparer.Ordinal)];
    }

    private static bool Breaks(IEnumerable<RiskLimit> limits, StressOutcome outcome)
        => limits.Any(limit => limit.Metric == RiskMetric.StressLoss
            && (limit.ScopeKey is null || limit.ScopeKey == outcome.Scenario.Id)
            && -outcome.PnlFraction > limit.Threshold);
}
