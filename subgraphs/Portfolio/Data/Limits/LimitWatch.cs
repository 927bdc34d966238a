using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.Data.Performance;
using Subgraphs.Portfolio.Data.Rebalancing;
using Subgraphs.Portfolio.Data.Reports;
using Subgraphs.Portfolio.Data.Risk;
using Subgraphs.Portfolio.Domain.Limits;

namespace Subgraphs.Portfolio.Data.Limits;

/// <summary>Evaluates the limits of one tenant's portfolios, keeps their alerts, drafts the reductions that they ask for and has broken ones reported.</summary>
internal sealed class LimitWatch(
    PortfolioContext db, MarketCopy market, IOptions<PerformanceOptions> options, IOptions<RebalancingOptions> rebalancing, ReportLanguages languages, TimeProvider time)
{
    /// <summary>Books are read for so many portfolios at a time.</summary>
    private const int PortfoliosAtOnce = 50;

    /// <summary>Evaluates every portfolio whose day has not been evaluated yet, or not with what is stored by now, and saves.</summary>
    public async Task EndDayAsync(DateOnly date, CancellationToken cancellationToken)
    {
        string[] ids = await db.Portfolios.Select(portfolio => portfolio.Id).OrderBy(id => id).ToArrayAsync(cancellationToken);
        var limits = (await db.RiskLimits.AsTracking().ToListAsync(cancellationToken)).ToLookup(limit => limit.PortfolioId, StringComparer.Ordinal);
        var evaluated = await db.LimitEvaluations.AsTracking().Where(row => row.Date == date).ToDictionaryAsync(row => row.PortfolioId, StringComparer.Ordinal, cancellationToken);
        foreach (var chunk in ids.Chunk(PortfoliosAtOnce))
        {
            var books = await new PortfolioBooks(db, market).ReadAsync(chunk.Where(limits.Contains), date, cancellationToken);
            foreach (var id in chunk)
            {
                var revision = books.TryGetValue(id, out var book) ? BookRevision.Of(book, date) : "";
                if (!evaluated.TryGetValue(id, out var evaluation))
                {
                    evaluation = new LimitEvaluation { TenantId = db.TenantId, PortfolioId = id, Date = date, Revision = revision };
                    db.LimitEvaluations.Add(evaluation);
                }
                else if (evaluation.Revision == revision)
                {
                    continue;
                }

                evaluation.Revision = revision;
                await EvaluateAsync(id, date, [.. limits[id]], cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
            }
        }
    }

    /// <summary>Evaluates limits of one portfolio: alerts are raised, go on or close. The caller saves.</summary>
    public async Task EvaluateAsync(string portfolioId, DateOnly date, IReadOnlyList<RiskLimit> limits, CancellationToken cancellationToken)
    {
        var key = new ValuationKey(portfolioId, date);
        if (limits.Count == 0 || !(await new RiskCalculator(db, market).HoldingsAsync([key], cancellationToken)).TryGetValue(key, out var held))
        {
            return;
        }

        var year = new PerformanceKey(portfolioId, date.AddYears(-1), date);
        var performance = (await new PerformanceCalculator(db, market, options).MeasureAsync([year], cancellationToken)).GetValueOrDefault(year);
        var metrics = new MetricReader(market, db.TenantId, held, performance);
        var open = (await db.RiskAlerts.Where(alert => alert.PortfolioId == portfolioId && alert.ClosedAt == null).OrderBy(alert => alert.Id).ToListAsync(cancellationToken))
            .ToLookup(alert => alert.LimitId, StringComparer.Ordinal);
        var drafts = new ReductionDrafts(db, market, rebalancing.Value, time);
        var breachReports = new BreachReports(db, languages, time);
        foreach (var limit in limits)
        {
            if (await metrics.ReadAsync(limit.Metric, limit.ScopeKey, cancellationToken) is not { } observed)
            {
                continue;
            }

            var now = time.GetUtcNow();

            // Two evaluations at a time may each have raised one: the first is gone on with, and all of them close.
            foreach (var other in open[limit.Id])
            {
                other.Observe(limit, observed, now);
            }

            var alert = open[limit.Id].FirstOrDefault();
            if (alert is null && (alert = RiskAlert.Raise(limit, observed, Guid.CreateVersion7(now).ToString("N"), now)) is not null)
            {
                db.RiskAlerts.Add(alert);
            }

            if (alert is not null && limit.Judge(observed) >= Severity.Breach)
            {
                await drafts.AddAsync(limit, alert, date, cancellationToken);
                await breachReports.AddAsync(alert, date, cancellationToken);
            }
        }
    }
}
