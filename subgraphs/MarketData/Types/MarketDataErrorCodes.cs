namespace Subgraphs.MarketData.Types;

/// <summary>Codes of the errors that this subgraph adds to its library's.</summary>
internal static class MarketDataErrorCodes
{
    /// <summary>Neither or both keys were given where exactly one belongs.</summary>
    public const string KeyRequired = "INSTRUMENT_KEY_REQUIRED";

    /// <summary>The range ends before it starts.</summary>
    public const string InvalidRange = "INVALID_DATE_RANGE";

    /// <summary>Bars shorter than a day are not held.</summary>
    public const string IntervalNotAvailable = "BARS_INTERVAL_UNAVAILABLE";

    /// <summary>A dividend has no close before it that an adjustment could stand on, or is paid in another currency.</summary>
    public const string AdjustmentNotAvailable = "BARS_ADJUSTMENT_UNAVAILABLE";

    /// <summary>The window of tracking statistics is longer than what one field computes.</summary>
    public const string TrackingWindow = "TRACKING_WINDOW_OUT_OF_RANGE";

    /// <summary>The holidays of the venue are not known for the range.</summary>
    public const string SessionsNotAvailable = "SESSIONS_NOT_AVAILABLE";

    /// <summary>No settlement rule is known for the venue.</summary>
    public const string SettlementUnknown = "SETTLEMENT_RULE_UNKNOWN";

    /// <summary>The number of levels of an order book is out of range.</summary>
    public const string BookLevels = "BOOK_LEVELS_OUT_OF_RANGE";
}
