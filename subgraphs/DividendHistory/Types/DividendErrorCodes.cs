namespace Subgraphs.DividendHistory.Types;

/// <summary>The codes of errors that clients of this subgraph can act on.</summary>
internal static class DividendErrorCodes
{
    /// <summary>A number of years outside what can be asked for.</summary>
    public const string YearsOutOfRange = "YEARS_OUT_OF_RANGE";

    /// <summary>A number of days outside what can be asked for.</summary>
    public const string DaysOutOfRange = "DAYS_OUT_OF_RANGE";

    /// <summary>A period whose end is before its begin.</summary>
    public const string PeriodReversed = "PERIOD_REVERSED";

    /// <summary>The tenant has nothing of this id. One of another tenant answers the same.</summary>
    public const string NotFound = "NOT_FOUND";

    /// <summary>The data hold no members of an index of this id.</summary>
    public const string UnknownIndex = "UNKNOWN_INDEX";

    /// <summary>No GICS sector has this name.</summary>
    public const string UnknownSector = "UNKNOWN_SECTOR";

    /// <summary>A filter of a screen is outside what its figure can be.</summary>
    public const string FilterOutOfRange = "FILTER_OUT_OF_RANGE";

    /// <summary>No reference rate between two currencies is recent enough.</summary>
    public const string RateUnavailable = "FX_RATE_UNAVAILABLE";

    /// <summary>A calendar has more payments than a list can hold.</summary>
    public const string CalendarTooLong = "CALENDAR_TOO_LONG";
}
