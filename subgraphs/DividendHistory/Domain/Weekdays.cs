namespace Subgraphs.DividendHistory.Domain;

/// <summary>Weekdays stand for business days where no venue's calendar is at hand.</summary>
public static class Weekdays
{
    /// <summary>The date itself, or the Monday after a weekend.</summary>
    public static DateOnly OnOrAfter(DateOnly date) => date.DayOfWeek switch
    {
        DayOfWeek.Saturday => date.AddDays(2),
        DayOfWeek.Sunday => date.AddDays(1),
        _ => date,
    };
}
