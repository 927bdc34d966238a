using Microsoft.EntityFrameworkCore;
using Subgraphs.Portfolio.Data.Rebalancing;
using Subgraphs.Portfolio.Domain.Reports;
using Subgraphs.Portfolio.Types;
using Subgraphs.Server.Errors;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.Portfolio.Data.Reports;

/// <summary>Sets and ends schedules. A schedule is known by what it makes: setting it again changes the one that is there.</summary>
internal sealed class ScheduleDesk(ReportDesk reports, BusinessDates dates, TimeProvider time)
{
    /// <exception cref="GraphQLException">There is no such portfolio, or nothing is there to print with.</exception>
    public async Task<ReportSchedule> SetAsync(PortfolioContext db, ScheduleReportInput input, string locale, CallerContext caller, CancellationToken cancellationToken)
    {
        var person = caller.Subject ?? throw new GraphQLException(PortfolioErrorCodes.PersonRequired, "A schedule is set by a person, and the token names none.");
        reports.RequirePrinter(input.Format);
        var currency = await db.Portfolios.Where(portfolio => portfolio.Id == input.PortfolioId).Select(portfolio => portfolio.BaseCurrency).SingleOrDefaultAsync(cancellationToken)
            ?? throw new GraphQLException(PortfolioErrorCodes.NotFound, "There is no such portfolio.") { InputPath = "input.portfolioId" };
        var (calendar, startsOn) = (input.Calendar ?? BusinessCalendars.Of(currency), input.StartsOn ?? dates.Of(caller));
        if (await FindAsync(db, input, locale, cancellationToken) is { } schedule)
        {
            (schedule.Format, schedule.Calendar, schedule.BusinessDaysAfter) = (input.Format, calendar, input.BusinessDaysAfter);
            if (input.StartsOn is not null || schedule.CancelledAt is not null)
            {
                schedule.StartsOn = startsOn;
            }

            (schedule.CancelledAt, schedule.CreatedBy) = (null, person);
            await db.SaveChangesAsync(cancellationToken);
            return schedule;
        }

        var now = time.Instant();
        schedule = new ReportSchedule
        {
            TenantId = db.TenantId,
            Id = Guid.CreateVersion7(now).ToString("N"),
            PortfolioId = input.PortfolioId,
            Kind = input.Kind,
            Frequency = input.Frequency,
            Locale = locale,
            Format = input.Format,
            Calendar = calendar,
            BusinessDaysAfter = input.BusinessDaysAfter,
            StartsOn = startsOn,
            CreatedAt = now,
            CreatedBy = person,
        };
        db.ReportSchedules.Add(schedule);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return schedule;
        }
        catch (DbUpdateException)
        {
            // Two who set one at a time: the database keeps the first, and the second changes it.
            db.Forget();
            return await FindAsync(db, input, locale, cancellationToken) ?? throw new InvalidOperationException("A schedule was refused, and there is none.");
        }
    }

    /// <exception cref="GraphQLException">There is no such schedule.</exception>
    public async Task<ReportSchedule> CancelAsync(PortfolioContext db, string id, CancellationToken cancellationToken)
    {
        var schedule = await db.ReportSchedules.AsTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken)
            ?? throw new GraphQLException(PortfolioErrorCodes.NotFound, "There is no such schedule.") { InputPath = "id" };
        if (schedule.CancelledAt is null)
        {
            schedule.CancelledAt = time.Instant();
            await db.SaveChangesAsync(cancellationToken);
        }

        return schedule;
    }

    /// <summary>The schedule that a wish is about; null where there is none.</summary>
    public static Task<ReportSchedule?> FindAsync(PortfolioContext db, ScheduleReportInput input, string locale, CancellationToken cancellationToken)
        => db.ReportSchedules.AsTracking().SingleOrDefaultAsync(
            row => row.PortfolioId == input.PortfolioId && row.Kind == input.Kind && row.Frequency == input.Frequency && row.Locale == locale, cancellationToken);
}
