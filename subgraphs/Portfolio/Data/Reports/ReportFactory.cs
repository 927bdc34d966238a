using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Subgraphs.Portfolio.Data.Rebalancing;
using Subgraphs.Portfolio.Data.Reports.Printing;
using Subgraphs.Portfolio.Domain.Reports;
using Subgraphs.Portfolio.Reports;
using Subgraphs.Portfolio.Types;

namespace Subgraphs.Portfolio.Data.Reports;

/// <summary>Makes reports that are wanted: claim → compose → render → print → seal → store. Whoever claims one first makes it.</summary>
internal sealed partial class ReportFactory(
    ReportComposer composer, ReportRenderer renderer, IPdfPrinter printer, IOptions<ReportOptions> options, TimeProvider time, ILogger<ReportFactory> logger)
{
    /// <summary>Makes a report, unless it is made already or somebody else is at it.</summary>
    /// <param name="db">The tenant's own database.</param>
    /// <param name="report">Tracked by it.</param>
    /// <param name="cancellationToken">Leaves the report begun: it is begun again when its time is over.</param>
    public async Task ProduceAsync(PortfolioContext db, InvestmentReport report, CancellationToken cancellationToken)
    {
        if (!await ClaimAsync(db, report, cancellationToken))
        {
            return;
        }

        string? failure;
        try
        {
            failure = await MakeAsync(db, report, cancellationToken);
        }
        catch (PrintException exception)
        {
            LogNotPrinted(logger, report.Id, exception);
            failure = exception.Code;
        }
#pragma warning disable CA1031 // whatever a report fails of is logged and kept with it: the caller and the others' reports go on
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031 // the only use
        {
            LogFailed(logger, report.Id, exception);
            failure = PortfolioErrorCodes.ReportFailed;
        }

        if (failure is not null)
        {
            await FailAsync(db, report, failure, cancellationToken);
        }
    }

    /// <summary>Keeps why a report could not be made, and when it is tried again.</summary>
    /// <param name="db">The tenant's own database.</param>
    /// <param name="report">Tracked by it, begun.</param>
    /// <param name="failure">The code.</param>
    /// <param name="cancellationToken">Leaves it begun.</param>
    public async Task FailAsync(PortfolioContext db, InvestmentReport report, string failure, CancellationToken cancellationToken)
    {
        foreach (var added in db.ChangeTracker.Entries<ReportDocument>().ToList())
        {
            added.State = EntityState.Detached;
        }

        (report.Status, report.FailureCode, report.Sha256, report.GeneratedAt) = (ReportStatus.Failed, failure, null, null);

        // A person who asked sees it and asks again; a document that is too large is so the next time.
        report.NextAttemptAt = report.Trigger == ReportTrigger.Request || failure == PortfolioErrorCodes.ReportTooLarge
            ? null
            : RetryPlan.Next(report.Attempts, time.Instant());
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>True where a report may be begun: it is wanted or failed, or was broken off.</summary>
    public bool IsFree(InvestmentReport report)
        => report.Status is ReportStatus.Queued or ReportStatus.Failed
            || (report.Status == ReportStatus.Running && report.StartedAt < time.GetUtcNow().AddSeconds(-options.Value.LeaseSeconds));

    private async Task<bool> ClaimAsync(PortfolioContext db, InvestmentReport report, CancellationToken cancellationToken)
    {
        if (!IsFree(report))
        {
            return false;
        }

        (report.Status, report.StartedAt, report.FailureCode, report.NextAttemptAt) = (ReportStatus.Running, time.Instant(), null, null);
        report.Attempts++;
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            await db.Entry(report).ReloadAsync(cancellationToken);
            return false;
        }
    }

    /// <returns>Why it cannot be made; null where it is stored.</returns>
    private async Task<string?> MakeAsync(PortfolioContext db, InvestmentReport report, CancellationToken cancellationToken)
    {
        var html = await renderer.RenderAsync(await composer.ComposeAsync(db, report, cancellationToken), report.Locale);
        var page = Encoding.UTF8.GetBytes(html);
        if (page.Length > options.Value.MaxDocumentBytes)
        {
            return PortfolioErrorCodes.ReportTooLarge;
        }

        var document = ReportVault.Seal(report, ReportFormat.Html, page);
        db.ReportDocuments.Add(document);
        if (report.Format == ReportFormat.Pdf)
        {
            document = ReportVault.Seal(report, ReportFormat.Pdf, await printer.PrintAsync(html, report.PeriodTo, cancellationToken));
            db.ReportDocuments.Add(document);
        }

        (report.Status, report.GeneratedAt, report.Sha256) = (ReportStatus.Ready, time.Instant(), document.Sha256);
        await db.SaveChangesAsync(cancellationToken);
        return null;
    }

    [LoggerMessage(EventId = 4201, Level = LogLevel.Warning, Message = "Report {Report} could not be printed.")]
    private static partial void LogNotPrinted(ILogger logger, string report, Exception exception);

    [LoggerMessage(EventId = 4202, Level = LogLevel.Error, Message = "Report {Report} could not be made.")]
    private static partial void LogFailed(ILogger logger, string report, Exception exception);
}
