using System.Collections.Concurrent;

namespace Subgraphs.Compliance.Domain.Deadlines;

/// <summary>Legal public holidays of the United States (5 U.S.C. 6103), on the weekday on which federal offices keep them.</summary>
internal static class FederalHolidays
{
    private static readonly ConcurrentDictionary<int, IReadOnlySet<DateOnly>> Years = new();

    public static IReadOnlySet<DateOnly> Of(int year) => Years.GetOrAdd(year, static y => Compute(y).ToHashSet());

    private static IEnumerable<DateOnly> Compute(int year)
    {
        yield return Observed(new DateOnly(year, 1, 1));
        yield return Nth(year, 1, DayOfWeek.Monday, 3);
        yield return Nth(year, 2, DayOfWeek.Monday, 3);
        yield return Last(year, 5, DayOfWeek.Monday);
        if (year >= 2021)
        {
            yield return Observed(new DateOnly(year, 6, 19));
        }

        yield return Observed(new DateOnly(year, 7, 4));
        yield return Nth(year, 9, DayOfWeek.Monday, 1);
        yield return Nth(year, 10, DayOfWeek.Monday, 2);
        yield return Observed(new DateOnly(year, 11, 11));
        yield return Nth(year, 11, DayOfWeek.Thursday, 4);
        yield return Observed(new DateOnly(year, 12, 25));

        // The next New Year's Day, where it is a Saturday, is kept on this year's last Friday.
        if (new DateOnly(year + 1, 1, 1).DayOfWeek == DayOfWeek.Saturday)
        {
            yield return new DateOnly(year, 12, 31);
        }
    }

    private static DateOnly Observed(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(-1),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    private static DateOnly Nth(int year, int month, DayOfWeek weekday, int ordinal)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((((int)weekday - (int)first.DayOfWeek + 7) % 7) + (7 * (ordinal - 1)));
    }

    private static DateOnly Last(int year, int month, DayOfWeek weekday)
    {
        var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
        return last.AddDays(-(((int)last.DayOfWeek - (int)weekday + 7) % 7));
    }
}
