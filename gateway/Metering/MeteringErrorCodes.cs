using GraphQL.Language;

namespace Gateway.Metering;

/// <summary>The stable codes of what cannot be metered, read or billed.</summary>
public static class MeteringErrorCodes
{
    /// <summary>An amount that is to be shared is negative.</summary>
    [Mend("Give an amount of 0 or more.", Example = "--platform-cost -1.00")]
    public const string NegativeTotal = "ALLOCATION_NEGATIVE_TOTAL";

    /// <summary>An amount has more decimals than its currency's minor unit.</summary>
    [Mend("Give whole minor units: 1000.00 in USD, 1000 in KRW.", Example = "--platform-cost 1000.005 --currency USD")]
    public const string FractionOfMinorUnit = "ALLOCATION_FRACTION_OF_MINOR_UNIT";

    /// <summary>A tenant's weight is negative.</summary>
    [Mend("Give weights of 0 or more.")]
    public const string NegativeWeight = "ALLOCATION_NEGATIVE_WEIGHT";

    /// <summary>Nobody has a weight above 0: there is nobody whose part the amount could be.</summary>
    [Mend("Share by a meter that was used in the month (shared in the price list), or bill a month in which there was any use.")]
    public const string NoWeight = "ALLOCATION_NO_WEIGHT";

    /// <summary>A tenant is named twice.</summary>
    [Mend("Give each tenant one weight.")]
    public const string RepeatedTenant = "ALLOCATION_REPEATED_TENANT";

    /// <summary>A currency that is not one of ISO 4217 with a minor unit.</summary>
    [Mend("Give the three capital letters of a currency that is paid in.", Example = "--currency XAU")]
    public const string UnknownCurrency = "BILLING_UNKNOWN_CURRENCY";

    /// <summary>An amount is larger than can be computed with.</summary>
    [Mend("Give smaller prices, weights or amounts.")]
    public const string AmountTooLarge = "BILLING_AMOUNT_TOO_LARGE";

    /// <summary>A price list that is no JSON, or has a key, a meter or a value that it cannot have.</summary>
    [Mend("Correct the line that the message names; the README of gateway/Metering has the form.", Example = "{\"direct\": [{\"meter\": \"request\", \"price\": \"0.01\"}]}")]
    public const string InvalidPriceList = "BILLING_INVALID_PRICE_LIST";

    /// <summary>A line of a usage file is not as it was written.</summary>
    [Mend("Restore the file from a copy; what the line counted is not in any sum.")]
    public const string DamagedLine = "USAGE_DAMAGED_LINE";

    /// <summary>The last line of a usage file breaks off: the process ended, or is writing, there.</summary>
    [Mend("Nothing needs to be done: what was not written whole was never counted.")]
    public const string TornLine = "USAGE_TORN_LINE";

    /// <summary>Records of a process are missing before others that are there.</summary>
    [Mend("Put the missing files back beside the others.")]
    public const string MissingRecords = "USAGE_MISSING_RECORDS";

    /// <summary>A usage file cannot be read.</summary>
    [Mend("Let the user of the command read the folder and its files.")]
    public const string UnreadableFile = "USAGE_UNREADABLE_FILE";
}
