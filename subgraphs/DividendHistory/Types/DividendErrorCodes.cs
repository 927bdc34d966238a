namespace Subgraphs.DividendHistory.Types;

/// <summary>The codes of errors that clients of this subgraph can act on.</summary>
internal static class DividendErrorCodes
{
    /// <summary>A number of years outside what can be asked for.</summary>
    public const string YearsOutOfRange = "YEARS_OUT_OF_RANGE";

    /// <summary>A period whose end is before its begin.</summary>
    public const string PeriodReversed = "PERIOD_REVERSED";
}
