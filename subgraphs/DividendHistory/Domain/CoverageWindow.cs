namespace Subgraphs.DividendHistory.Domain;

/// <summary>The dates for which an instrument's dividends are known. Outside it a derived figure is null, never 0.</summary>
/// <param name="From">The first ex-date held.</param>
/// <param name="To">The last date up to which the source would have had a dividend.</param>
/// <remarks>Domain specification, chapter 4: "Each series has a coverage window; outside it a derived figure is null".</remarks>
public readonly record struct CoverageWindow(DateOnly From, DateOnly To)
{
    private const int DaysOfYear = 365;

    /// <summary>True where the 365 days up to and including <paramref name="asOf"/> are known.</summary>
    public bool CoversYearTo(DateOnly asOf) => asOf <= To && asOf.AddDays(-DaysOfYear) >= From;

    /// <summary>The last calendar year that is complete both at <paramref name="businessDate"/> and in the source.</summary>
    public int LastCompleteYear(DateOnly businessDate) => CompleteYearAt(businessDate < To ? businessDate : To);

    /// <summary>A year is complete when no session can follow in it: only weekend days are left.</summary>
    private static int CompleteYearAt(DateOnly date)
    {
        for (var next = date.AddDays(1); next.Year == date.Year; next = next.AddDays(1))
        {
            if (next.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                return date.Year - 1;
            }
        }

        return date.Year;
    }
}
