using Subgraphs.Markets.Calendars;

namespace Subgraphs.Portfolio.Data.Reports;

/// <summary>The calendars whose business days schedules count by.</summary>
internal static class BusinessCalendars
{
    private const string Target = "TARGET";

    private static readonly Dictionary<string, string> ByCurrency = new(StringComparer.Ordinal)
    {
        ["USD"] = "XNYS",
        ["EUR"] = Target,
        ["GBP"] = "XLON",
        ["KRW"] = "XKRX",
        ["JPY"] = "XTKS",
        ["HKD"] = "XHKG",
        ["SGD"] = "XSES",
    };

    /// <summary>What a schedule may name: venues of the market, and the euro's settlement calendar.</summary>
    public static IReadOnlyList<string> All { get; } = ["ARCX", "TARGET", "XETR", "XHKG", "XKRX", "XLON", "XNAS", "XNYS", "XSES", "XTKS"];

    /// <summary>The calendar of the place where a currency is at home; TARGET for others.</summary>
    public static string Of(string currency) => ByCurrency.GetValueOrDefault(currency, Target);

    /// <summary>Moves dates by business days of a calendar.</summary>
    /// <exception cref="CalendarYearNotHeldException">When a year is asked for that the calendar's file does not have.</exception>
    public static Func<DateOnly, int, DateOnly> Mover(string calendar) => SessionCalendar.For(calendar).AddSessions;
}
