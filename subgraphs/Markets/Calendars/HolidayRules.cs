namespace Subgraphs.Markets.Calendars;

/// <summary>Closed days of a year by market, weekends left out, where a rule tells them.</summary>
internal static partial class HolidayRules
{
    /// <summary>Days on which US markets closed for an event since 1990: September 2001, mourning days, storms.</summary>
    private static readonly DateOnly[] UnitedStatesClosures =
    [
        new(1994, 4, 27), new(2001, 9, 11), new(2001, 9, 12), new(2001, 9, 13), new(2001, 9, 14), new(2004, 6, 11), new(2007, 1, 2),
        new(2012, 10, 29), new(2012, 10, 30), new(2018, 12, 5), new(2025, 1, 9),
    ];

    /// <summary>True on a day on which US markets closed for an event, holidays apart.</summary>
    public static bool IsUnitedStatesClosure(DateOnly date) => Array.IndexOf(UnitedStatesClosures, date) >= 0;

    public static IEnumerable<DateOnly> Common(int year) => [new(year, 1, 1), new(year, 12, 25)];

    /// <summary>Non-settlement days of the euro system: no reference rates are published.</summary>
    public static IEnumerable<DateOnly> Target(int year)
        => [new(year, 1, 1), Easter(year, -2), Easter(year, 1), new(year, 5, 1), new(year, 12, 25), new(year, 12, 26)];

    public static IEnumerable<DateOnly> Germany(int year) => [.. Target(year), new(year, 12, 24), new(year, 12, 31)];

    public static IEnumerable<DateOnly> UnitedStates(int year)
    {
        List<DateOnly> days =
        [
            Nth(year, 2, DayOfWeek.Monday, 3),
            Easter(year, -2),
            Last(year, 5, DayOfWeek.Monday),
            Observed(new DateOnly(year, 7, 4)),
            Nth(year, 9, DayOfWeek.Monday, 1),
            Nth(year, 11, DayOfWeek.Thursday, 4),
            Observed(new DateOnly(year, 12, 25)),
        ];

        // A New Year's Day on a Saturday is not observed on the Friday before: that is the year's last session.
        var newYear = new DateOnly(year, 1, 1);
        if (newYear.DayOfWeek != DayOfWeek.Saturday)
        {
            days.Add(Observed(newYear));
        }

        if (year >= 1998)
        {
            days.Add(Nth(year, 1, DayOfWeek.Monday, 3));
        }

        if (year >= 2022)
        {
            days.Add(Observed(new DateOnly(year, 6, 19)));
        }

        days.AddRange(UnitedStatesClosures.Where(day => day.Year == year));
        return days;
    }

    private static DateOnly Nth(int year, int month, DayOfWeek weekday, int ordinal)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays(((int)weekday - (int)first.DayOfWeek + 7) % 7).AddDays(7 * (ordinal - 1));
    }

    private static DateOnly Last(int year, int month, DayOfWeek weekday)
    {
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-(((int)last.DayOfWeek - (int)weekday + 7) % 7));
    }

    private static DateOnly Observed(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(-1),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    /// <summary>Gregorian Easter Sunday (Meeus, Jones, Butcher) plus days.</summary>
    private static DateOnly Easter(int year, int days)
    {
        var a = year % 19;
        var b = year / 100;
        var c = year % 100;
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1).AddDays(days);
    }
}
