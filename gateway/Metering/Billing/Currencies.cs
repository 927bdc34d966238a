namespace Gateway.Metering.Billing;

/// <summary>The minor units of currencies.</summary>
/// <seealso href="https://www.six-group.com/en/products-services/financial-information/market-reference-data/data-standards.html">ISO 4217, list one</seealso>
public static class Currencies
{
    /// <summary>The decimals of a currency's minor unit; null where the code is none, or is of metals, funds and tests, which nobody is billed in.</summary>
    /// <param name="code">Three capital letters.</param>
    public static int? MinorUnitsOf(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code switch
        {
            "BIF" or "CLP" or "DJF" or "GNF" or "ISK" or "JPY" or "KMF" or "KRW" or "PYG" or "RWF" or "UGX" or "UYI" or "VND" or "VUV" or "XAF" or "XOF" or "XPF" => 0,
            "BHD" or "IQD" or "JOD" or "KWD" or "LYD" or "OMR" or "TND" => 3,
            "CLF" or "UYW" => 4,
            "XCD" or "XCG" => 2,
            ['X', ..] => null,
            [>= 'A' and <= 'Z', >= 'A' and <= 'Z', >= 'A' and <= 'Z'] => 2,
            _ => null,
        };
    }
}
