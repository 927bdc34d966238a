namespace Subgraphs.MarketData.Domain;

/// <summary>
/// Joins sessions into weeks (Monday to Sunday) and months: first open, highest high, lowest low, last close, summed volume.
/// </summary>
public static class BarPeriods
{
    /// <summary>The most sessions that one period can have.</summary>
    public static int MaxSessions(BarInterval interval) => interval switch
    {
        BarInterval.Week => 5,
        BarInterval.Month => 23,
        _ => 1,
    };

    /// <summary>First calendar day of the period that holds a date: the key that pages go by.</summary>
    public static DateOnly StartOf(BarInterval interval, DateOnly date) => interval switch
    {
        BarInterval.Week => date.AddDays(-(((int)date.DayOfWeek + 6) % 7)),
        BarInterval.Month => new DateOnly(date.Year, date.Month, 1),
        _ => date,
    };

    /// <summary>First calendar day after the period that starts on a date.</summary>
    public static DateOnly EndOf(BarInterval interval, DateOnly start) => interval switch
    {
        BarInterval.Week => start.AddDays(7),
        BarInterval.Month => start.AddMonths(1),
        _ => start.AddDays(1),
    };

    /// <summary>One bar a period, dated by its first session.</summary>
    /// <param name="interval">Day, week or month.</param>
    /// <param name="sessions">In order of dates, already adjusted.</param>
    public static IEnumerable<DailyBar> Join(BarInterval interval, IEnumerable<DailyBar> sessions)
        => sessions.GroupBy(bar => StartOf(interval, bar.Date)).Select(Join);

    private static DailyBar Join(IEnumerable<DailyBar> period)
    {
        var bars = period.ToList();
        return new DailyBar
        {
            Isin = bars[0].Isin,
            Date = bars[0].Date,
            Open = bars[0].Open,
            High = bars.Max(bar => bar.High),
            Low = bars.Min(bar => bar.Low),
            Close = bars[^1].Close,
            Volume = bars.Sum(bar => bar.Volume),
            Source = bars[0].Source,
        };
    }
}
