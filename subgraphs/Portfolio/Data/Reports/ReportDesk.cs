using Microsoft.EntityFrameworkCore;
using Subgraphs.Portfolio.Data.Rebalancing;
using Subgraphs.Portfolio.Data.Reports.Printing;
using Subgraphs.Portfolio.Domain.Reports;
using Subgraphs.Portfolio.Types;
using Subgraphs.Server.Errors;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.Portfolio.Data.Reports;

/// <summary>Takes wishes for reports. The same wish under the same key is the same report, however often it is sent.</summary>
internal sealed class ReportDesk(ReportFactory factory, IPdfPrinter printer, BusinessDates dates, TimeProvider time)
{
    /// <summary>The report that a caller asks for, made now where it is not there yet.</summary>
    /// <param name="db">The caller's own database.</param>
    /// <param name="wish">What is asked for.</param>
    /// <param name="idempotencyKey">The client's key; null: what is asked for on one business date is one report.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancellationToken">Ends it; a report that was begun is made later.</param>
    /// <exception cref="GraphQLException">There is no such portfolio, the key means another wish, or nothing is there to print with.</exception>
    public async Task<InvestmentReport> CreateAsync(
        PortfolioContext db, ReportWish wish, string? idempotencyKey, CallerContext caller, CancellationToken cancellationToken)
    {
        var person = caller.Subject ?? throw new GraphQLException(PortfolioErrorCodes.PersonRequired, "A report is asked for by a person, and the token names none.");
        RequirePrinter(wish.Format);
        var key = ReportKey.OfClient(idempotencyKey, wish, dates.Of(caller));
        var report = await FindAsync(db, key, cancellationToken);
        if (report is null)
        {
            if (!await db.Portfolios.AnyAsync(portfolio => portfolio.Id == wish.PortfolioId, cancellationToken))
            {
                throw new GraphQLException(PortfolioErrorCodes.NotFound, "There is no such portfolio.") { InputPath = "input.portfolioId" };
            }

            report = await AddAsync(db, ToReport(db.TenantId, wish, key, ReportTrigger.Request, person, time.Instant()), key, cancellationToken);
        }

        await factory.ProduceAsync(db, report, cancellationToken);
        return report;
    }

    /// <exception cref="GraphQLException">PDF is wanted, and nothing is there to print with.</exception>
    public void RequirePrinter(ReportFormat format)
    {
        if (format == ReportFormat.Pdf && !printer.IsConfigured)
        {
            throw new GraphQLException(PortfolioErrorCodes.PdfNotConfigured, "No program to print with is configured here: ask for HTML.") { InputPath = "input.format" };
        }
    }

    /// <summary>A wish as the row that stands for it until it is made.</summary>
    public static InvestmentReport ToReport(Guid tenantId, ReportWish wish, ReportKey key, ReportTrigger trigger, string createdBy, DateTimeOffset now) => new()
    {
        TenantId = tenantId,
        Id = Guid.CreateVersion7(now).ToString("N"),
        PortfolioId = wish.PortfolioId,
        Kind = wish.Kind,
        PeriodFrom = wish.From,
        PeriodTo = wish.To,
        Locale = wish.Locale,
        Format = wish.Format,
        Trigger = trigger,
        Status = ReportStatus.Queued,
        CreatedAt = now,
        CreatedBy = createdBy,
        IdempotencyKey = key.Key,
        InputDigest = key.InputDigest,
    };

    private static async Task<InvestmentReport> AddAsync(PortfolioContext db, InvestmentReport report, ReportKey key, CancellationToken cancellationToken)
    {
        db.InvestmentReports.Add(report);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return report;
        }
        catch (DbUpdateException)
        {
            // Two who send one key at a time: the database keeps the first.
            db.Forget();
            if (await FindAsync(db, key, cancellationToken) is { } first)
            {
                return first;
            }

            throw;
        }
    }

    private static async Task<InvestmentReport?> FindAsync(PortfolioContext db, ReportKey key, CancellationToken cancellationToken)
    {
        var found = await db.InvestmentReports.AsTracking().SingleOrDefaultAsync(row => row.IdempotencyKey == key.Key, cancellationToken);
        return found is null || found.InputDigest == key.InputDigest
            ? found
            : throw new GraphQLException(PortfolioErrorCodes.Conflict, "This key was used for another report.") { InputPath = "input.idempotencyKey" };
    }
}
