using Microsoft.EntityFrameworkCore;
using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.Data.Reports;
using Subgraphs.Portfolio.Domain.Reports;
using Subgraphs.Portfolio.Reports.Texts;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;
using Subgraphs.Tenancy.Idempotency;

namespace Subgraphs.Portfolio.Types;

/// <summary>What a portfolio manager or client service has written up.</summary>
[MutationType]
internal static class ReportMutations
{
    private const int LongestKey = 128;
    private const int LongestYears = 20;
    private const int LongestQuarterDays = 100;
    private const int MostBusinessDays = 20;
    private const int EarliestStartDays = 400;

    [RequiresScopes("report:create", "report:read"), Cost(30)]
    public static async Task<InvestmentReport?> CreateReportAsync(
        CreateReportInput input, PortfolioContext db, ReportDesk desk, BusinessDates dates, CallerContext caller, CancellationToken cancellationToken)
    {
        var today = dates.Of(caller);
        InputRules.Require(input.From < input.To, "input.from", $"It is {input.From:yyyy-MM-dd}, which is not before 'to', {input.To:yyyy-MM-dd}.");
        InputRules.Require(input.To <= today, "input.to", $"It is {input.To:yyyy-MM-dd}, behind the business date {today:yyyy-MM-dd}.");
        InputRules.Require(input.To.Year - input.From.Year <= LongestYears && input.From.AddYears(LongestYears) >= input.To, "input.from", $"The period is longer than {LongestYears} years.");
        InputRules.Require(
            input.Kind != ReportKind.ClientQuarterly || input.To.DayNumber - input.From.DayNumber <= LongestQuarterDays,
            "input.from",
            $"A quarterly report is over a quarter; the period has {input.To.DayNumber - input.From.DayNumber} days, more than {LongestQuarterDays}.");
        InputRules.Require(
            input.IdempotencyKey is null or { Length: > 0 and <= LongestKey },
            "input.idempotencyKey",
            $"It has {input.IdempotencyKey?.Length} characters, not between 1 and {LongestKey}.");
        var wish = new ReportWish(input.PortfolioId, input.Kind, input.From, input.To, LocaleOf(input.Locale), input.Format);
        return await desk.CreateAsync(db, wish, input.IdempotencyKey, caller, cancellationToken);
    }

    [RequiresScopes("report:create", "report:read")]
    [GraphQLDescription("Has a report made after each period. Set again for the same portfolio, kind, frequency and language, it changes the schedule that is there.")]
    public static async Task<ReportSchedule?> ScheduleReportAsync(
        ScheduleReportInput input, PortfolioContext db, ScheduleDesk desk, BusinessDates dates, CallerContext caller, CancellationToken cancellationToken)
    {
        InputRules.Require(
            input.BusinessDaysAfter is >= 1 and <= MostBusinessDays, "input.businessDaysAfter", $"{input.BusinessDaysAfter} is not between 1 and {MostBusinessDays}.");
        InputRules.Require(
            input.Calendar is null || BusinessCalendars.All.Contains(input.Calendar),
            "input.calendar",
            $"There is no calendar '{input.Calendar}'; there are {string.Join(", ", BusinessCalendars.All)}.");
        InputRules.Require(
            input.StartsOn is null || input.StartsOn >= dates.Of(caller).AddDays(-EarliestStartDays),
            "input.startsOn",
            $"It is more than {EarliestStartDays} days before the business date: have earlier reports made by createReport.");
        InputRules.Require(
            input.Kind != ReportKind.ClientQuarterly || input.Frequency == ReportFrequency.Quarterly, "input.frequency", "A quarterly report is made quarterly.");
        var locale = LocaleOf(input.Locale);
        return await db.OnceAsync(
            KeyedMutation.Of("scheduleReport", input.IdempotencyKey, caller, input),
            () => desk.SetAsync(db, input, locale, caller, cancellationToken),
            () => ScheduleDesk.FindAsync(db, input, locale, cancellationToken),
            cancellationToken);
    }

    [RequiresScopes("report:create", "report:read")]
    [GraphQLDescription("Ends a schedule; reports that it made stay.")]
    public static async Task<ReportSchedule?> CancelReportScheduleAsync(
        [ID] string id, [ID] string? idempotencyKey, PortfolioContext db, ScheduleDesk desk, CallerContext caller, CancellationToken cancellationToken)
        => await db.OnceAsync(
            KeyedMutation.Of("cancelReportSchedule", idempotencyKey, caller, id),
            () => desk.CancelAsync(db, id, cancellationToken),
            () => db.ReportSchedules.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken),
            cancellationToken);

    private static string LocaleOf(string tag)
    {
        var language = ReportTexts.Choose(tag);
        InputRules.Require(language is not null, "input.locale", $"Reports are not written in '{tag}'; they are in {string.Join(", ", ReportTexts.All.Keys)}.");
        return language!;
    }
}
