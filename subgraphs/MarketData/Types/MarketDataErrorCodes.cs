namespace Subgraphs.MarketData.Types;

/// <summary>Codes of the errors that this subgraph adds to its library's.</summary>
internal static class MarketDataErrorCodes
{
    /// <summary>Neither or both keys were given where exactly one belongs.</summary>
    public const string KeyRequired = "INSTRUMENT_KEY_REQUIRED";

    /// <summary>The range ends before it starts.</summary>
    public const string InvalidRange = "INVALID_DATE_RANGE";

    /// <summary>Bars shorter than a day are not held.</summary>
    public const string IntervalNotAvailable = "INTERVAL_NOT_AVAILABLE";

    /// <summary>Prices adjusted for cash dividends are not held.</summary>
    public const string AdjustmentNotAvailable = "ADJUSTMENT_NOT_AVAILABLE";

    /// <summary>The holidays of the venue are not known for the range.</summary>
    public const string SessionsNotAvailable = "SESSIONS_NOT_AVAILABLE";

    /// <summary>No settlement rule is known for the venue.</summary>
    public const string SettlementUnknown = "SETTLEMENT_RULE_UNKNOWN";
}
