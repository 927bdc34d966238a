using System.Globalization;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Deadlines;

namespace Subgraphs.Compliance.Tests.Deadlines;

/// <summary>Due dates by the calendar of the authority's place.</summary>
public sealed class DueDatesTests
{
    [Theory]

    // Friday 2024-10-11: Monday is Columbus Day, on which exchanges trade and the government does not work.
    [InlineData(Jurisdiction.US, 5, "2024-10-11", "2024-10-21")]

    // Good Friday is no federal holiday.
    [InlineData(Jurisdiction.US, 2, "2024-03-27", "2024-03-29")]

    // Labour Day and Children's Day; the exchange's year-end closure counts.
    [InlineData(Jurisdiction.KR, 5, "2024-04-29", "2024-05-08")]
    [InlineData(Jurisdiction.KR, 1, "2024-12-30", "2024-12-31")]

    // The year's end of Japanese offices: 29 December to 3 January.
    [InlineData(Jurisdiction.JP, 5, "2025-12-24", "2026-01-07")]

    // Ching Ming and Easter 2024.
    [InlineData(Jurisdiction.HK, 3, "2024-03-27", "2024-04-03")]
    [InlineData(Jurisdiction.SG, 2, "2024-08-08", "2024-08-13")]
    [InlineData(Jurisdiction.EU, 4, "2024-12-23", "2024-12-31")]
    [InlineData(Jurisdiction.UK, 2, "2024-05-03", "2024-05-08")]
    public void Business_days_are_those_of_the_place_and_begin_the_day_after(Jurisdiction jurisdiction, int days, string from, string expected)
        => Assert.Equal(Date(expected), DueDates.Of(new RuleDeadline(days, DayType.Business, "event"), Date(from), AuthorityCalendar.For(jurisdiction)));

    [Fact]
    public void Calendar_days_that_end_on_a_closed_day_roll_and_the_same_day_is_the_next_business_day()
    {
        var calendar = AuthorityCalendar.For(Jurisdiction.US);

        Assert.Equal(Date("2026-02-17"), DueDates.Of(new RuleDeadline(45, DayType.Calendar, "event"), Date("2025-12-31"), calendar));
        Assert.Equal(Date("2024-11-14"), DueDates.Of(new RuleDeadline(45, DayType.Calendar, "event"), Date("2024-09-30"), calendar));
        Assert.Equal(Date("2024-07-05"), DueDates.Of(new RuleDeadline(0, DayType.SameBusinessDay, "event"), Date("2024-07-04"), calendar));
        Assert.Equal(Date("2024-07-03"), DueDates.Of(new RuleDeadline(0, DayType.SameBusinessDay, "event"), Date("2024-07-03"), calendar));
    }

    [Fact]
    public void A_year_that_is_not_held_has_every_weekday_counted()
        => Assert.Equal(Date("2027-01-07"), DueDates.Of(new RuleDeadline(5, DayType.Business, "event"), Date("2026-12-31"), AuthorityCalendar.For(Jurisdiction.HK)));

    [Theory]
    [InlineData("2021-12-31", false)]
    [InlineData("2022-01-17", false)]
    [InlineData("2022-06-20", false)]
    [InlineData("2020-06-19", true)]
    [InlineData("2023-11-10", false)]
    [InlineData("2023-11-24", true)]
    public void Federal_holidays_are_kept_on_weekdays(string date, bool isBusinessDay)
        => Assert.Equal(isBusinessDay, AuthorityCalendar.For(Jurisdiction.US).IsBusinessDay(Date(date)));

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
