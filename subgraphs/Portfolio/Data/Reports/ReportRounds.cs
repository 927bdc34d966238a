using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Subgraphs.Markets.Calendars;
using Subgraphs.Portfolio.Data.Rebalancing;
using Subgraphs.Portfolio.Domain.Reports;
using Subgraphs.Portfolio.Types;

namespace Subgraphs.Portfolio.Data.Reports;

/// <summary>
/// One round over a tenant: what schedules ask for on a business date is queued, then what is queued, was broken off, or failed and is to be tried
/// again, is made. A round is safe to repeat and to run in two programs at a time: a period has one key, and who claims a report first makes it.
/// </summary>
internal sealed partial class ReportRounds(ReportFactory factory, IOptions<ReportOptions> options, TimeProvider time, ILogger<ReportRounds> logger)
{
    /// <summary>Who asks where no person does.</summary>
    public const string Author = "report-schedule";

    /// <summary>So many are made in one round; the next takes the rest.</summary>
    private const int MostAtOnce = 50;

    /// <param name="open">Opens the tenant's database anew.</param>
    /// <param name="today">The business date.</param>
    /// <param name="cancellationToken">Ends the round between two reports.</param>
    /// <returns>How many reports were begun.</returns>
    public async Task<int> RunAsync(Func<PortfolioContext> open, DateOnly today, CancellationToken cancellationToken)
    {
        await using (var db = open())
        {
            await QueueDueAsync(db, today, cancellationToken);
        }

        var begun = 0;
        foreach (var id in await WaitingAsync(open, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await using var db = open();
            if (await db.InvestmentReports.AsTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is not { } report || !IsWaiting(report))
            {
                continue;
            }

            if (report.Status == ReportStatus.Running && report.Attempts >= RetryPlan.MostAttempts)
            {
                await factory.FailAsync(db, report, PortfolioErrorCodes.ReportFailed, cancellationToken);
                continue;
            }

            await factory.ProduceAsync(db, report, cancellationToken);
            begun++;
        }

        return begun;
    }

    /// <summary>True where a report is wanted and nobody is at it.</summary>
    private bool IsWaiting(InvestmentReport report)
        => factory.IsFree(report) && (report.Status != ReportStatus.Failed || report.NextAttemptAt <= time.GetUtcNow());

    private async Task QueueDueAsync(PortfolioContext db, DateOnly today, CancellationToken cancellationToken)
    {
        foreach (var schedule in await db.ReportSchedules.AsTracking().Where(row => row.CancelledAt == null).OrderBy(row => row.Id).ToListAsync(cancellationToken))
        {
            try
            {
                foreach (var period in ReportPlan.Due(schedule, today, BusinessCalendars.Mover(schedule.Calendar)))
                {
                    await QueueAsync(db, schedule, period, cancellationToken);
                }
            }
            catch (CalendarYearNotHeldException exception)
            {
                LogNoCalendar(logger, schedule.Id, exception);
            }
            catch (DbUpdateException)
            {
                // Another program queued the period first; what it did is read in the next round.
                db.Forget();
                return;
            }
        }
    }

    /// <summary>The report and that it was asked for are saved together: neither is there without the other.</summary>
    private async Task QueueAsync(PortfolioContext db, ReportSchedule schedule, ReportPeriod period, CancellationToken cancellationToken)
    {
        var wish = new ReportWish(schedule.PortfolioId, schedule.Kind, period.From, period.To, schedule.Locale, schedule.Format);
        var key = ReportKey.OfSchedule(schedule.Id, wish);
        if (!await db.InvestmentReports.AnyAsync(row => row.IdempotencyKey == key.Key, cancellationToken))
        {
            db.InvestmentReports.Add(ReportDesk.ToReport(db.TenantId, wish, key, ReportTrigger.Schedule, Author, time.Instant()));
        }

        schedule.LastPeriodTo = period.To;
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<List<string>> WaitingAsync(Func<PortfolioContext> open, CancellationToken cancellationToken)
    {
        await using var db = open();
        var now = time.GetUtcNow();
        var brokenOff = now.AddSeconds(-options.Value.LeaseSeconds);
        return await db.InvestmentReports
            .Where(row => row.Status == ReportStatus.Queued
                || (row.Status == ReportStatus.Running && row.StartedAt < brokenOff)
                || (row.Status == ReportStatus.Failed && row.NextAttemptAt <= now))
            .OrderBy(row => row.Id)
            .Select(row => row.Id)
            .Take(MostAtOnce)
            .ToListAsync(cancellationToken);
    }

    [LoggerMessage(EventId = 4203, Level = LogLevel.Error, Message = "Schedule {Schedule} cannot be followed: its calendar does not reach.")]
    private static partial void LogNoCalendar(ILogger logger, string schedule, Exception exception);
}
