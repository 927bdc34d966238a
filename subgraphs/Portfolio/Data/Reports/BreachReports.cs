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

    /// <summary>Adds the wish to what the caller saves, unless the alert has one: the report is asked for where the alert is there, and nowhere else.</summary>
    public async Task AddAsync(RiskAlert alert, DateOnly date, CancellationToken cancellationToken)
    {
        var wish = new ReportWish(alert.PortfolioId, ReportKind.Risk, date.AddYears(-1), date, languages.Of(db.TenantId), ReportFormat.Html);
        var key = ReportKey.OfAlert(alert.Id, wish);
        if (!await db.InvestmentReports.AnyAsync(row => row.IdempotencyKey == key.Key, cancellationToken))
        {
            db.InvestmentReports.Add(ReportDesk.ToReport(db.TenantId, wish, key, ReportTrigger.Breach, Author, time.Instant()));
        }
    }
}
