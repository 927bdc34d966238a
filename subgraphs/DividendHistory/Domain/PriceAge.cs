namespace Subgraphs.DividendHistory.Domain;

/// <summary>Whether a close still says what an instrument is worth on a business date.</summary>
/// <remarks>Domain specification, chapter 4: "A close older than five sessions is stale"; a figure that shows no date of its own must not stand on one.</remarks>
public static class PriceAge
{
    private const int MaxSessions = 5;
    private const int DaysOfWeek = 7;

    /// <summary>True where more than five weekdays lie behind the close; weekdays stand for sessions, so holidays only make it stale sooner.</summary>
    public static bool IsStale(DateOnly close, DateOnly businessDate)
    {
        // Any seven days hold five weekdays: two weeks are beyond the limit whatever the days are.
        if (businessDate.DayNumber - close.DayNumber > 2 * DaysOfWeek)
        {
            return true;
        }

        var sessions = 0;
        for (var day = close.AddDays(1); day <= businessDate; day = day.AddDays(1))
        {
            sessions += day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return sessions > MaxSessions;
    }
}
