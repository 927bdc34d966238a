using System.Collections.Concurrent;

namespace Subgraphs.Markets.Calendars;

/// <summary>
/// On which dates a venue trades: in the United States by rule and exceptions, in London, Seoul, Tokyo, Hong Kong and Singapore by the files
/// of <c>Calendars/Files</c>. Outside the years of a file every question throws <see cref="CalendarYearNotHeldException"/>; the rule of the
/// United States answers for any year, and is the one of the time within <see cref="Coverage"/>.
/// </summary>
public sealed class SessionCalendar
{
    private static readonly (int First, int Last) UnitedStatesYears = (1990, 2028);
    private static readonly (int First, int Last) XetraYears = (2014, 2026);

    private static readonly ConcurrentDictionary<string, SessionCalendar> Calendars = new(StringComparer.Ordinal);

    private readonly string _mic;
    private readonly IClosures _closures;

    private SessionCalendar(string mic, IClosures closures)
    {
        _mic = mic;
        _closures = closures;
    }

    /// <summary>
    /// First and last date for which the venue's closures are known. New York publishes the holidays of three years ahead; null for a
    /// calendar that is no venue's.
    /// </summary>
    public (DateOnly From, DateOnly To)? Coverage
        => _closures.Years is { } years ? (new DateOnly(years.First, 1, 1), new DateOnly(years.Last, 12, 31)) : null;

    /// <summary>The calendar of a venue; a venue that is not known closes on weekends and on New Year's Day and Christmas.</summary>
    public static SessionCalendar For(string mic)
    {
        ArgumentNullException.ThrowIfNull(mic);
        return Calendars.GetOrAdd(mic, static code => new SessionCalendar(code, code switch
        {
            "XNYS" or "XNAS" or "ARCX" or "BATS" => new RuleClosures(HolidayRules.UnitedStates, HolidayRules.UnitedStatesEarlyClose, UnitedStatesYears),
            "XLON" or "XKRX" or "XTKS" or "XHKG" or "XSES" => FileClosures.Open(code),
            "XETR" => new RuleClosures(HolidayRules.Germany, HolidayRules.GermanyEarlyClose, XetraYears),
            "TARGET" => new RuleClosures(HolidayRules.Target),
            _ => new RuleClosures(HolidayRules.Common),
        }));
    }

    /// <exception cref="CalendarYearNotHeldException">The file of the venue does not have the year.</exception>
    public bool IsSession(DateOnly date)
        => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !ClosedIn(date.Year).Contains(date);

    /// <summary>Local time at which a session ends before its regular close; null for a session of regular length, and for no session.</summary>
    public TimeOnly? EarlyCloseOn(DateOnly session) => IsSession(session) ? _closures.EarlyCloseOn(session) : null;

    /// <summary>True where no rule of the time could have opened the US venues: a weekend, or a closure that history records.</summary>
    public static bool IsCertainlyClosed(DateOnly date)
        => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || HolidayRules.IsUnitedStatesClosure(date);

    /// <summary>Sessions from <paramref name="from"/> to <paramref name="to"/>, both included.</summary>
    public IEnumerable<DateOnly> Sessions(DateOnly from, DateOnly to)
    {
        for (var date = from; date <= to; date = date.AddDays(1))
        {
            if (IsSession(date))
            {
                yield return date;
            }
        }
    }

    /// <summary>The date itself where it is a session, else the next one.</summary>
    public DateOnly OnOrAfter(DateOnly date)
    {
        while (!IsSession(date))
        {
            date = date.AddDays(1);
        }

        return date;
    }

    /// <summary>The date itself where it is a session, else the one before.</summary>
    public DateOnly OnOrBefore(DateOnly date)
    {
        while (!IsSession(date))
        {
            date = date.AddDays(-1);
        }

        return date;
    }

    /// <summary>Moves by a number of sessions, forwards or backwards, from a date that need not be one.</summary>
    public DateOnly AddSessions(DateOnly date, int sessions)
    {
        var step = Math.Sign(sessions);
        for (var left = Math.Abs(sessions); left > 0; left--)
        {
            date = step > 0 ? OnOrAfter(date.AddDays(1)) : OnOrBefore(date.AddDays(-1));
        }

        return date;
    }

    private IReadOnlySet<DateOnly> ClosedIn(int year)
        => _closures is FileClosures { Years: (var first, var last) } && (year < first || year > last)
            ? throw new CalendarYearNotHeldException(_mic, year, first, last)
            : _closures.ClosedIn(year);
}
