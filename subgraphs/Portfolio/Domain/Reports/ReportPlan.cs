namespace Subgraphs.Portfolio.Domain.Reports;

/// <summary>Which periods of a schedule are due. What was missed while nothing ran is due at once, each period one time.</summary>
public static class ReportPlan
{
    /// <summary>Of more periods than these that were missed, only the last are made up for: nobody reads the others any more.</summary>
    public const int MostMissed = 12;

    /// <summary>The periods whose reports are due on a date and were not asked for, in order.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="today">The business date.</param>
    /// <param name="addBusinessDays">Moves a date by business days of the schedule's calendar.</param>
    public static IReadOnlyList<ReportPeriod> Due(ReportSchedule schedule, DateOnly today, Func<DateOnly, int, DateOnly> addBusinessDays)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(addBusinessDays);
        var due = new Queue<ReportPeriod>();
        for (var period = First(schedule); period.To < today && addBusinessDays(period.To, schedule.BusinessDaysAfter) <= today; period = period.Next(schedule.Frequency))
        {
            due.Enqueue(period);
            if (due.Count > MostMissed)
            {
                due.Dequeue();
            }
        }

        return [.. due];
    }

    /// <summary>When the next report is made.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="addBusinessDays">Moves a date by business days of the schedule's calendar.</param>
    public static DateOnly NextDueOn(ReportSchedule schedule, Func<DateOnly, int, DateOnly> addBusinessDays)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(addBusinessDays);
        return addBusinessDays(First(schedule).To, schedule.BusinessDaysAfter);
    }

    private static ReportPeriod First(ReportSchedule schedule)
    {
        var started = ReportPeriod.Of(schedule.Frequency, schedule.StartsOn);
        return schedule.LastPeriodTo is { } last && last >= started.To ? ReportPeriod.Of(schedule.Frequency, last.AddDays(1)) : started;
    }
}
