namespace Subgraphs.Markets.Calendars;

/// <summary>On which weekdays a venue is closed, and on which it closes early.</summary>
internal interface IClosures
{
    /// <summary>First and last year for which that is known; null for a calendar that knows every year.</summary>
    (int First, int Last)? Years { get; }

    /// <summary>Closed weekdays of a year within <see cref="Years"/>.</summary>
    IReadOnlySet<DateOnly> ClosedIn(int year);

    /// <summary>Local time at which a session ends early; null for one of regular length.</summary>
    TimeOnly? EarlyCloseOn(DateOnly session);
}
