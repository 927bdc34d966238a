namespace Subgraphs.Markets.Calendars;

/// <content>Sessions that end before the regular close.</content>
internal static partial class HolidayRules
{
    private static readonly TimeOnly OnePm = new(13, 0);
    private static readonly TimeOnly TwoPm = new(14, 0);

    /// <summary>Fridays between a Thursday's holiday and the weekend, and the eve of 2000.</summary>
    private static readonly DateOnly[] UnitedStatesShortSessions = [new(1997, 12, 26), new(1999, 12, 31), new(2003, 12, 26)];

    /// <summary>
    /// United States since 1990: the day after Thanksgiving (from 1992) and Christmas Eve, two o'clock until 1992 and one o'clock since;
    /// around Independence Day since 1995, where up to 2012 a holiday on a Thursday shortened the Friday after it, since then the eve.
    /// </summary>
    public static TimeOnly? UnitedStatesEarlyClose(DateOnly session)
    {
        var (year, month, day) = (session.Year, session.Month, session.Day);
        var isShort = (month, day) switch
        {
            (7, 3) => year >= 1995 && (session.DayOfWeek != DayOfWeek.Wednesday || year >= 2013),
            (7, 5) => year is >= 1995 and < 2013 && session.DayOfWeek == DayOfWeek.Friday,
            (11, >= 23 and <= 29) => year >= 1992 && session.DayOfWeek == DayOfWeek.Friday,
            (12, 24) => true,
            _ => Array.IndexOf(UnitedStatesShortSessions, session) >= 0,
        };
        return !isShort ? null : year < 1993 ? TwoPm : OnePm;
    }

    /// <summary>Xetra: the last session of the year.</summary>
    public static TimeOnly? GermanyEarlyClose(DateOnly session)
    {
        var last = new DateOnly(session.Year, 12, 30);
        while (last.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            last = last.AddDays(-1);
        }

        return session == last ? TwoPm : null;
    }
}
