namespace Subgraphs.Markets.Calendars;

/// <summary>
/// Sessions that end before the regular close: in the United States on the days before Independence Day and Christmas and after Thanksgiving,
/// in London before Christmas and New Year, on Xetra at the end of the year. Tokyo and Seoul have none.
/// </summary>
public static class EarlyCloses
{
    private static readonly TimeOnly UnitedStates = new(13, 0);
    private static readonly TimeOnly London = new(12, 30);
    private static readonly TimeOnly Xetra = new(14, 0);

    /// <summary>The early closing time of a session; null where the session has its regular length.</summary>
    public static TimeOnly? Find(string mic, DateOnly session)
    {
        var calendar = SessionCalendar.For(mic);
        return mic switch
        {
            "XNYS" or "XNAS" or "ARCX" or "BATS" when IsUnitedStates(session) => UnitedStates,
            "XLON" when session == LastBefore(new DateOnly(session.Year, 12, 25)) || session == LastOf(session.Year) => London,
            "XETR" when session == LastOf(session.Year) => Xetra,
            _ => null,
        };

        DateOnly LastBefore(DateOnly date) => calendar.OnOrBefore(date.AddDays(-1));

        DateOnly LastOf(int year) => calendar.OnOrBefore(new DateOnly(year, 12, 31));
    }

    private static bool IsUnitedStates(DateOnly session) => session switch
    {
        { Month: 7, Day: 3 } or { Month: 12, Day: 24 } => true,
        { Month: 11, DayOfWeek: DayOfWeek.Friday, Day: >= 23 and <= 29 } => true,
        _ => false,
    };
}
