namespace Subgraphs.Markets.Currencies;

/// <summary>How amounts that settle are rounded.</summary>
/// <remarks>Domain specification, chapter 1: "settlement amounts are rounded half-even to the currency's minor unit"; the units are those of ISO 4217.</remarks>
public static class CurrencyUnits
{
    private const int UsualDecimals = 2;

    /// <summary>Decimals of the minor unit.</summary>
    public static int DecimalsOf(string currency) => currency switch
    {
        "KRW" or "JPY" or "CLP" or "ISK" or "VND" or "XAF" or "XOF" or "PYG" or "UGX" => 0,
        "KWD" or "BHD" or "JOD" or "OMR" or "TND" => 3,
        _ => UsualDecimals,
    };

    public static decimal Settle(decimal amount, string currency) => decimal.Round(amount, DecimalsOf(currency), MidpointRounding.ToEven);
}
