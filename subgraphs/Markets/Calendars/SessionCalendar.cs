using System.Collections.Concurrent;

namespace Subgraphs.Markets.Calendars;

/// <summary>
/// On which dates a venue trades. The rules are those of 1998 to 2026 for the United States and of 2014 to 2026 elsewhere; before that the
/// holidays of the time differed, and <see cref="IsCertainlyClosed"/> is the question to ask.
/// </summary>
public sealed class SessionCalendar
{
    private static readonly ConcurrentDictionary<string, SessionCalendar> Calendars = new(StringComparer.Ordinal);

    private readonly Func<int, IEnumerable<DateOnly>> _holidaysOfYear;
    private readonly ConcurrentDictionary<int, HashSet<DateOnly>> _holidays = new();

    private SessionCalendar(Func<int, IEnumerable<DateOnly>> holidaysOfYear) => _holidaysOfYear = holidaysOfYear;

    /// <summary>The calendar of a venue; a venue that is not known closes on weekends and on New Year's Day and Christmas.</summary>
    public static SessionCalendar For(string mic)
    {
        ArgumentNullException.ThrowIfNull(mic);
        return Calendars.GetOrAdd(mic, static code => new SessionCalendar(code switch
        {
            "XNYS" or "XNAS" or "ARCX" or "BATS" => HolidayRules.UnitedStates,
            "XLON" => HolidayRules.UnitedKingdom,
            "XETR" => HolidayRules.Germany,
            "XTKS" => HolidayRules.Japan,
            "XKRX" => HolidayRules.Korea,
            "TARGET" => HolidayRules.Target,
            _ => HolidayRules.Common,
        }));
    }

    public bool IsSession(DateOnly date)
        => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !HolidaysOf(date.Year).Contains(date);

    /// <summary>First and last date for which the holidays of a venue are known; null for a venue without rules.</summary>
    public static (DateOnly From, DateOnly To)? Coverage(string mic) => mic switch
    {
        "XNYS" or "XNAS" or "ARCX" or "BATS" => (new(1998, 1, 1), new(2026, 12, 31)),
        "XLON" or "XETR" or "XTKS" or "XKRX" => (new(2014, 1, 1), new(2026, 12, 31)),
        _ => null,
    };

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

    private HashSet<DateOnly> HolidaysOf(int year) => _holidays.GetOrAdd(year, static (y, rules) => [.. rules(y)], _holidaysOfYear);
}
