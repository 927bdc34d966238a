using System.Globalization;

namespace Subgraphs.Markets.Calendars;

/// <summary>A venue's closures of a year are not known: a guess would make a trading day of a holiday.</summary>
public sealed class CalendarYearNotHeldException(string mic, int year, int first, int last)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"The closures of {mic} are held for {first} to {last}, not for {year}."))
{
    public string Mic { get; } = mic;

    public int Year { get; } = year;
}
