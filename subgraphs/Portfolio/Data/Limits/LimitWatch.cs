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
    /// <summary>Portfolios that are evaluated and saved together.</summary>
    private const int PortfoliosAtOnce = 50;

    /// <summary>Evaluates every portfolio whose day has not been evaluated yet, or not with what is stored by now, and saves: the same few statements for each batch of them.</summary>
    public async Task EndDayAsync(DateOnly date, CancellationToken cancellationToken)
    {
        string[] ids = await db.Portfolios.Select(portfolio => portfolio.Id).OrderBy(id => id).ToArrayAsync(cancellationToken);
        var limits = (await db.RiskLimits.AsTracking().ToListAsync(cancellationToken)).ToLookup(limit => limit.PortfolioId, StringComparer.Ordinal);
        var evaluated = await db.LimitEvaluations.AsTracking().Where(row => row.Date == date).ToDictionaryAsync(row => row.PortfolioId, StringComparer.Ordinal, cancellationToken);
        foreach (var chunk in ids.Chunk(PortfoliosAtOnce))
        {
            var books = await new PortfolioBooks(db, market).ReadAsync(chunk.Where(limits.Contains), date, cancellationToken);
            List<string> due = [];
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
                due.Add(id);
            }

            await EvaluateAsync(date, [.. due.SelectMany(id => limits[id])], cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>Evaluates limits, of one portfolio or of several: alerts are raised, go on or close. The caller saves.</summary>
    public async Task EvaluateAsync(DateOnly date, IReadOnlyList<RiskLimit> limits, CancellationToken cancellationToken)
    {
        if (limits.Count == 0)
        {
            return;
        }

        string[] ids = [.. limits.Select(limit => limit.PortfolioId).Distinct(StringComparer.Ordinal)];
        var holdings = await new RiskCalculator(db, market).HoldingsAsync(ids.Select(id => new ValuationKey(id, date)), cancellationToken);
        var years = await LastYearAsync(date, limits, cancellationToken);
        var open = (await db.RiskAlerts.Where(alert => ids.Contains(alert.PortfolioId) && alert.ClosedAt == null).OrderBy(alert => alert.Id).ToListAsync(cancellationToken))
            .ToLookup(alert => alert.LimitId, StringComparer.Ordinal);
        List<(RiskLimit Limit, RiskAlert Alert)> broken = [];
        foreach (var portfolio in limits.GroupBy(limit => limit.PortfolioId, StringComparer.Ordinal))
        {
            if (!holdings.TryGetValue(new ValuationKey(portfolio.Key, date), out var held))
            {
                continue;
            }

            var metrics = new MetricReader(market, db.TenantId, held, years.GetValueOrDefault(portfolio.Key));
            foreach (var limit in portfolio)
            {
                if (await metrics.ReadAsync(limit.Metric, limit.ScopeKey, cancellationToken) is { } observed
                    && Observe(limit, observed, [.. open[limit.Id]]) is { } alert
                    && limit.Judge(observed) >= Severity.Breach)
                {
                    broken.Add((limit, alert));
                }
            }
        }

        await new ReductionDrafts(db, market, rebalancing.Value, time).AddAsync(broken, date, cancellationToken);
        await new BreachReports(db, languages, time).AddAsync([.. broken.Select(item => item.Alert)], date, cancellationToken);
    }

    /// <summary>The alert of a limit, raised where there was none and there is one now; null where there is none.</summary>
    private RiskAlert? Observe(RiskLimit limit, decimal observed, IReadOnlyList<RiskAlert> open)
    {
        var now = time.GetUtcNow();

        // Two evaluations at a time may each have raised one: the first is gone on with, and all of them close.
        foreach (var other in open)
        {
            other.Observe(limit, observed, now);
        }

        if (open.Count > 0)
        {
            return open[0];
        }

        var raised = RiskAlert.Raise(limit, observed, Guid.CreateVersion7(now).ToString("N"), now);
        if (raised is not null)
        {
            db.RiskAlerts.Add(raised);
        }

        return raised;
    }

    /// <summary>The performance of the last year by portfolio, of those that have a limit on it: it is a walk through all sessions.</summary>
    private async Task<IReadOnlyDictionary<string, PeriodPerformance>> LastYearAsync(DateOnly date, IReadOnlyList<RiskLimit> limits, CancellationToken cancellationToken)
    {
        PerformanceKey[] years =
        [
            .. limits.Where(limit => MetricReader.NeedsPerformance(limit.Metric))
                .Select(limit => limit.PortfolioId)
                .Distinct(StringComparer.Ordinal)
                .Select(id => new PerformanceKey(id, date.AddYears(-1), date)),
        ];
        return years.Length == 0
            ? new Dictionary<string, PeriodPerformance>(StringComparer.Ordinal)
            : (await new PerformanceCalculator(db, market, options).MeasureAsync(years, cancellationToken))
                .ToDictionary(year => year.Key.PortfolioId, year => year.Value, StringComparer.Ordinal);
    }
}
