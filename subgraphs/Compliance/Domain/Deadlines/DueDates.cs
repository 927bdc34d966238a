namespace Subgraphs.Compliance.Domain.Deadlines;

/// <summary>Until when a duty is due. The day of the event does not count.</summary>
public static class DueDates
{
    /// <param name="deadline">Of the rule.</param>
    /// <param name="eventDate">The day of the event.</param>
    /// <param name="calendar">Of the authority.</param>
    public static DateOnly Of(RuleDeadline deadline, DateOnly eventDate, AuthorityCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        ArgumentNullException.ThrowIfNull(calendar);
        return deadline.DayType switch
        {
            DayType.Business => calendar.Add(eventDate, deadline.Days),

            // A period that would end on a day without business ends on the next one with it.
            DayType.Calendar => calendar.OnOrAfter(eventDate.AddDays(deadline.Days)),
            _ => calendar.OnOrAfter(eventDate),
        };
    }

    /// <summary>The last day of the calendar quarter that a date is in.</summary>
    public static DateOnly QuarterEnd(DateOnly date) => MonthEnd(new DateOnly(date.Year, ((date.Month - 1) / 3 * 3) + 3, 1));

    /// <summary>The last day of the month that a date is in.</summary>
    public static DateOnly MonthEnd(DateOnly date) => new(date.Year, date.Month, DateTime.DaysInMonth(date.Year, date.Month));
}
