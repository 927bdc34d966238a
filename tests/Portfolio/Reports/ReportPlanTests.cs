using System.Globalization;
using Subgraphs.Portfolio.Data.Reports;
using Subgraphs.Portfolio.Domain.Reports;

namespace Subgraphs.Portfolio.Tests.Reports;

/// <summary>Which periods are due when.</summary>
public sealed class ReportPlanTests
{
    [Theory]
    [InlineData(ReportFrequency.Weekly, "2025-12-31", "2025-12-26", "2026-01-02")]
    [InlineData(ReportFrequency.Weekly, "2025-12-26", "2025-12-19", "2025-12-26")]
    [InlineData(ReportFrequency.Weekly, "2025-12-27", "2025-12-26", "2026-01-02")]
    [InlineData(ReportFrequency.Monthly, "2024-02-29", "2024-01-31", "2024-02-29")]
    [InlineData(ReportFrequency.Monthly, "2025-01-01", "2024-12-31", "2025-01-31")]
    [InlineData(ReportFrequency.Quarterly, "2025-12-31", "2025-09-30", "2025-12-31")]
    [InlineData(ReportFrequency.Quarterly, "2025-02-10", "2024-12-31", "2025-03-31")]
    public void A_period_goes_from_close_to_close(ReportFrequency frequency, string date, string from, string to)
        => Assert.Equal(new ReportPeriod(Date(from), Date(to)), ReportPeriod.Of(frequency, Date(date)));

    [Theory]

    // New Year's Day is a holiday in New York and in Seoul, and in Seoul the last of the year was one too.
    [InlineData("XNYS", 1, "2025-12-31", "")]
    [InlineData("XNYS", 1, "2026-01-01", "")]
    [InlineData("XNYS", 1, "2026-01-02", "2025-12-31")]
    [InlineData("XNYS", 2, "2026-01-02", "")]
    [InlineData("XNYS", 2, "2026-01-05", "2025-12-31")]
    [InlineData("XKRX", 1, "2026-01-02", "2025-12-31")]
    [InlineData("TARGET", 3, "2026-01-06", "2025-12-31")]
    public void A_report_is_due_on_a_business_day_of_the_schedules_calendar(string calendar, int days, string today, string expected)
    {
        var schedule = Schedule(ReportFrequency.Quarterly, "2025-12-01", calendar, days);

        var due = ReportPlan.Due(schedule, Date(today), BusinessCalendars.Mover(calendar));

        Assert.Equal(expected, string.Join(' ', due.Select(period => Text(period.To))));
    }

    [Fact]
    public void Missed_periods_are_due_one_time_each_and_of_very_many_only_the_last()
    {
        var mover = BusinessCalendars.Mover("XNYS");
        var missed = ReportPlan.Due(Schedule(ReportFrequency.Monthly, "2025-06-15"), Date("2025-10-15"), mover);
        var many = ReportPlan.Due(Schedule(ReportFrequency.Weekly, "2025-01-01"), Date("2025-12-31"), mover);
        var schedule = Schedule(ReportFrequency.Monthly, "2025-06-15");
        schedule.LastPeriodTo = Date("2025-08-31");

        Assert.Equal("2025-06-30 2025-07-31 2025-08-31 2025-09-30", string.Join(' ', missed.Select(period => Text(period.To))));
        Assert.Equal((ReportPlan.MostMissed, "2025-12-26"), (many.Count, Text(many[^1].To)));
        Assert.Equal("2025-09-30", Text(Assert.Single(ReportPlan.Due(schedule, Date("2025-10-15"), mover)).To));
        Assert.Equal("2025-10-01", Text(ReportPlan.NextDueOn(schedule, mover)));
        Assert.Empty(ReportPlan.Due(schedule, Date("2025-09-30"), mover));
    }

    private static ReportSchedule Schedule(ReportFrequency frequency, string startsOn, string calendar = "XNYS", int days = 1) => new()
    {
        TenantId = Guid.Empty,
        Id = "s",
        PortfolioId = "p",
        Kind = ReportKind.Holdings,
        Frequency = frequency,
        Locale = "en",
        Format = ReportFormat.Html,
        Calendar = calendar,
        BusinessDaysAfter = days,
        StartsOn = Date(startsOn),
        CreatedAt = default,
        CreatedBy = "pm",
    };

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
