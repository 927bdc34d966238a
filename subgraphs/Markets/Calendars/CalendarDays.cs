namespace Subgraphs.Markets.Calendars;

/// <summary>Days before dates that callers send: at the edge of the calendar too.</summary>
public static class CalendarDays
{
    /// <summary>The date so many days before; the first date there is where that would lie before it.</summary>
    /// <param name="date">Any date.</param>
    /// <param name="days">Zero or more.</param>
    public static DateOnly DaysBefore(this DateOnly date, int days)
        => DateOnly.FromDayNumber(Math.Max(DateOnly.MinValue.DayNumber, date.DayNumber - days));
}
