namespace Subgraphs.Markets;

/// <summary>Why a row was refused. Stable: reports and tests compare them.</summary>
public static class RowErrorCodes
{
    /// <summary>The row has more or fewer fields than its header.</summary>
    public const string FieldCount = "FIELD_COUNT";

    /// <summary>A date that is not a date.</summary>
    public const string InvalidDate = "INVALID_DATE";

    /// <summary>A number that is not a number, or does not fit System.Decimal.</summary>
    public const string InvalidNumber = "INVALID_NUMBER";

    /// <summary>A price that is missing, zero or negative, or a high below a low.</summary>
    public const string InvalidPrice = "INVALID_PRICE";

    /// <summary>An identifier whose form or check digit is wrong.</summary>
    public const string InvalidIdentifier = "INVALID_IDENTIFIER";

    /// <summary>A word outside the list that the column allows.</summary>
    public const string UnknownValue = "UNKNOWN_VALUE";

    /// <summary>A data row on a day on which the venue was closed.</summary>
    public const string MarketClosed = "MARKET_CLOSED";

    /// <summary>Rows under a ticker that another security used at the time.</summary>
    public const string OtherSecurity = "OTHER_SECURITY";

    /// <summary>A second row of one key.</summary>
    public const string Duplicate = "DUPLICATE";

    /// <summary>A row of a symbol that the instrument list does not hold.</summary>
    public const string UnknownInstrument = "UNKNOWN_INSTRUMENT";
}
