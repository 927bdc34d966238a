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
    public void Some_sessions_end_early(string mic, string date, string? close)
        => Assert.Equal(close, EarlyCloses.Find(mic, DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture))?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
}
