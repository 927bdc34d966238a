namespace Subgraphs.Portfolio.Reports.Model;

/// <summary>What a reader should know of the data behind a report.</summary>
public enum DataNoteKind
{
    /// <summary>The market is simulated.</summary>
    Simulated,

    /// <summary>Closes older than a trading day were carried forward.</summary>
    StalePrices,

    /// <summary>Positions without any close are carried at cost.</summary>
    NoPrices,

    /// <summary>The portfolio has no benchmark, or it does not cover the period.</summary>
    NoBenchmark,

    /// <summary>The portfolio cannot be valued throughout the period.</summary>
    NotMeasured,

    /// <summary>The portfolio began within the period.</summary>
    BegunWithin,

    /// <summary>There are too few returns for figures of risk.</summary>
    ShortHistory,

    /// <summary>Returns that are not held were taken from the benchmark.</summary>
    ProxiedReturns,

    /// <summary>No rate without risk is configured.</summary>
    NoRiskFreeRate,

    /// <summary>Amounts of dividends are before withholding tax.</summary>
    GrossDividends,

    /// <summary>The end of the period is no session: the closes are of the last one before.</summary>
    NoSession,
}
