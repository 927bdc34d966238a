using System.Globalization;

namespace Subgraphs.Portfolio.Reports.Texts;

/// <summary>
/// Numbers as reports write them. English and Korean group digits by thousands and have a point before decimals, so both share this; a
/// figure below zero has a minus sign and not a hyphen.
/// </summary>
public static class ReportNumbers
{
    /// <summary>Stands where there is no figure: nothing is never zero.</summary>
    public const string Nothing = "–";

    private const string Minus = "−";

    /// <summary>ISO 4217 currencies whose minor unit has no decimals.</summary>
    private static readonly HashSet<string> WholeUnits = new(["KRW", "JPY", "VND", "CLP", "ISK", "XAF", "XOF", "XPF", "PYG", "UGX", "RWF"], StringComparer.Ordinal);

    /// <summary>A fraction in percent.</summary>
    /// <param name="fraction">Null: nothing.</param>
    /// <param name="decimals">Of the percentage.</param>
    /// <param name="isSigned">Whether a gain has a plus.</param>
    public static string Percent(decimal? fraction, int decimals = 2, bool isSigned = false)
        => fraction is { } value ? Signed(Rounded(value * 100, decimals).ToString("N" + decimals, CultureInfo.InvariantCulture), value, isSigned) + "%" : Nothing;

    /// <summary>A plain number.</summary>
    public static string Ratio(decimal? value, int decimals = 2)
        => value is { } number ? Sign(Rounded(number, decimals).ToString("N" + decimals, CultureInfo.InvariantCulture)) : Nothing;

    /// <summary>An amount to the currency's minor unit, half to even.</summary>
    public static string Amount(decimal? amount, string currency, bool isSigned = false)
        => amount is { } value
            ? Signed(Rounded(value, Decimals(currency)).ToString("N" + Decimals(currency), CultureInfo.InvariantCulture), value, isSigned)
            : Nothing;

    /// <summary>An amount with its currency before it.</summary>
    public static string Money(decimal? amount, string currency) => amount is null ? Nothing : $"{currency}\u00a0{Amount(amount, currency)}";

    /// <summary>Per share: never rounded to a minor unit.</summary>
    public static string Price(decimal? price, string currency)
        => price is { } value ? Sign(value.ToString(WholeUnits.Contains(currency) ? "#,0.########" : "#,0.00########", CultureInfo.InvariantCulture)) : Nothing;

    /// <summary>An average of prices: two decimals more than the currency's minor unit has.</summary>
    public static string Average(decimal? price, string currency)
        => price is { } value ? Sign(Rounded(value, Decimals(currency) + 2).ToString(WholeUnits.Contains(currency) ? "#,0.##" : "#,0.00##", CultureInfo.InvariantCulture)) : Nothing;

    /// <summary>Shares, whole or in parts.</summary>
    public static string Quantity(decimal quantity) => Sign(quantity.ToString("#,0.########", CultureInfo.InvariantCulture));

    /// <summary>A minus sign in the place of a hyphen.</summary>
    public static string Sign(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.StartsWith('-') ? Minus + text[1..] : text;
    }

    private static int Decimals(string currency) => WholeUnits.Contains(currency) ? 0 : 2;

    private static decimal Rounded(decimal value, int decimals) => decimal.Round(value, decimals, MidpointRounding.ToEven);

    private static string Signed(string text, decimal value, bool isSigned)
    {
        // What is rounded to zero has no sign: it is neither a gain nor a loss.
        var digits = text.TrimStart('-');
        return digits.All(letter => letter is '0' or '.' or ',') ? digits : isSigned && value > 0 ? "+" + text : Sign(text);
    }
}
