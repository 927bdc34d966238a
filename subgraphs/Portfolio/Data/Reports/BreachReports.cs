using Microsoft.EntityFrameworkCore;
using Subgraphs.Portfolio.Data.Rebalancing;
using Subgraphs.Portfolio.Domain.Limits;
using Subgraphs.Portfolio.Domain.Reports;

namespace Subgraphs.Portfolio.Data.Reports;

/// <summary>Asks for the risk report that a broken limit sets off: one an alert, made by the next round.</summary>
internal sealed class BreachReports(PortfolioContext db, ReportLanguages languages, TimeProvider time)
{
    /// <summary>Who asked: no person.</summary>
    public const string Author = "limit-watch";

    /// <summary>
    /// Adds the wishes to what the caller saves, of those alerts that have none: the report is asked for where the alert is there, and nowhere else.
    /// One statement.
    /// </summary>
    public async Task AddAsync(IReadOnlyList<RiskAlert> alerts, DateOnly date, CancellationToken cancellationToken)
    {
        var wishes = alerts.Select(alert => new ReportWish(alert.PortfolioId, ReportKind.Risk, date.AddYears(-1), date, languages.Of(db.TenantId), ReportFormat.Html))
            .Zip(alerts, (wish, alert) => (Wish: wish, Key: ReportKey.OfAlert(alert.Id, wish)))
            .ToList();
        if (wishes.Count == 0)
        {
            return;
        }

        string[] keys = [.. wishes.Select(item => item.Key.Key)];
        var known = (await db.InvestmentReports.Where(row => keys.Contains(row.IdempotencyKey)).Select(row => row.IdempotencyKey).ToListAsync(cancellationToken))
            .ToHashSet(StringComparer.Ordinal);
        db.InvestmentReports.AddRange(wishes
            .Where(item => !known.Contains(item.Key.Key))
            .Select(item => ReportDesk.ToReport(db.TenantId, item.Wish, item.Key, ReportTrigger.Breach, Author, time.Instant())));
    }
}
