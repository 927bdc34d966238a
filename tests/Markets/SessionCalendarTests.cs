using Subgraphs.Markets.Calendars;

namespace Subgraphs.Markets.Tests;

public sealed class SessionCalendarTests
{
    [Theory]
    [InlineData("XNYS", 2019, 252)]
    [InlineData("XNYS", 2024, 252)]
    [InlineData("XNYS", 2025, 250)]
    [InlineData("XLON", 2022, 250)]
    [InlineData("XLON", 2023, 251)]
    [InlineData("XETR", 2024, 254)]
    [InlineData("XTKS", 2019, 241)]
    [InlineData("XTKS", 2023, 246)]
    [InlineData("XTKS", 2026, 243)]
    [InlineData("XKRX", 2019, 246)]
    [InlineData("XKRX", 2020, 248)]
    [InlineData("XKRX", 2023, 245)]
    [InlineData("XHKG", 2019, 246)]
    [InlineData("XHKG", 2020, 248)]
    [InlineData("XSES", 2022, 250)]
    public void A_year_has_the_sessions_that_the_venue_had(string mic, int year, int sessions)
        => Assert.Equal(sessions, SessionCalendar.For(mic).Sessions(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)).Count());

    [Theory]
    [InlineData("XNYS", "2001-09-12")]
    [InlineData("XNYS", "2012-10-29")]
    [InlineData("XNYS", "2021-12-24")]
    [InlineData("XNYS", "2022-06-20")]
    [InlineData("XNYS", "2024-03-29")]
    [InlineData("XLON", "2021-12-28")]
    [InlineData("XLON", "2022-12-27")]
    [InlineData("XETR", "2024-12-24")]
    [InlineData("XTKS", "2020-07-24")]
    [InlineData("XTKS", "2024-02-12")]
    [InlineData("XKRX", "2024-02-09")]
    [InlineData("XNYS", "1994-04-27")]
    [InlineData("XKRX", "2026-07-17")]
    [InlineData("XKRX", "2020-08-17")]
    [InlineData("XHKG", "2023-09-08")]
    [InlineData("XSES", "2020-07-10")]
    [InlineData("TARGET", "2024-04-01")]
    public void A_venue_is_closed_on_its_holidays(string mic, string date)
        => Assert.False(SessionCalendar.For(mic).IsSession(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void New_year_on_a_saturday_leaves_the_friday_before_open()
        => Assert.True(SessionCalendar.For("XNYS").IsSession(new DateOnly(2021, 12, 31)));

    [Fact]
    public void Moving_by_sessions_skips_weekends_and_holidays()
    {
        var calendar = SessionCalendar.For("XNYS");
        Assert.Equal(new DateOnly(2019, 12, 26), calendar.AddSessions(new DateOnly(2019, 12, 24), 1));
        Assert.Equal(new DateOnly(2019, 12, 24), calendar.AddSessions(new DateOnly(2019, 12, 26), -1));
        Assert.Equal(new DateOnly(2019, 12, 27), calendar.OnOrBefore(new DateOnly(2019, 12, 29)));
    }

    [Theory]
    [InlineData("XNYS", "2024-07-03", "13:00")]
    [InlineData("XNAS", "2023-11-24", "13:00")]
    [InlineData("XNYS", "2024-12-24", "13:00")]
    [InlineData("XNYS", "2024-12-31", null)]
    [InlineData("XNYS", "2024-11-22", null)]
    [InlineData("XLON", "2022-12-23", "12:30")]
    [InlineData("XLON", "2023-12-29", "12:30")]
    [InlineData("XLON", "2023-12-28", null)]
    [InlineData("XETR", "2024-12-30", "14:00")]
    [InlineData("XTKS", "2024-12-30", null)]
    [InlineData("XNYS", "1992-11-27", "14:00")]
    [InlineData("XNYS", "2002-07-05", "13:00")]
    [InlineData("XNYS", "2002-07-03", null)]
    [InlineData("XNYS", "2013-07-03", "13:00")]
    [InlineData("XHKG", "2024-02-09", "12:00")]
    [InlineData("XHKG", "2024-02-12", null)]
    [InlineData("XSES", "2025-01-28", "12:00")]
    public void Some_sessions_end_early(string mic, string date, string? close)
        => Assert.Equal(close, SessionCalendar.For(mic).EarlyCloseOn(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture))?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("XHKG", "2013-12-31")]
    [InlineData("XKRX", "2027-01-04")]
    public void A_year_that_is_not_held_is_an_error_and_no_guess(string mic, string date)
    {
        var error = Assert.Throws<CalendarYearNotHeldException>(
            () => SessionCalendar.For(mic).IsSession(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(mic, error.Mic);
        Assert.Contains("2014 to 2026", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("XHKG")]
    [InlineData("XKRX")]
    [InlineData("XLON")]
    [InlineData("XSES")]
    [InlineData("XTKS")]
    public void A_file_names_its_source_and_lists_weekdays_in_order(string mic)
    {
        using var reader = new StreamReader(typeof(SessionCalendar).Assembly.GetManifestResourceStream("Calendars." + mic)!);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(lines, line => line.StartsWith("# Source: ", StringComparison.Ordinal));
        var dates = lines.SkipWhile(line => line.StartsWith('#')).Skip(1)
            .Select(line => DateOnly.ParseExact(line[..10], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(dates.Distinct().Order(), dates);
        Assert.DoesNotContain(dates, date => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        Assert.Equal(Enumerable.Range(2014, 13), dates.Select(date => date.Year).Distinct());
    }

    [Fact]
    public void New_York_traded_on_the_dates_on_which_its_index_was_quoted()
    {
        var levels = RealMarket.Require().ReadIndexLevels(new RowErrors()).Where(level => level.IndexId == "SPX" && level.Date >= new DateOnly(1990, 1, 1)).Select(level => level.Date).ToList();
        Assert.Equal(SessionCalendar.For("XNYS").Sessions(levels[0], levels[^1]), levels);
        Assert.True(levels.Count > 8000);
    }
}
