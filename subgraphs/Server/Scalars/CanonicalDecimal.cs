using System.Buffers.Text;
using System.Globalization;

namespace Subgraphs.Server.Scalars;

/// <summary>The one text of a decimal: base 10, at most 28 significant digits, no exponent, no trailing zeros, no negative zero.</summary>
public static class CanonicalDecimal
{
    /// <summary>Longest text: sign, 29 digits, point and a leading zero.</summary>
    internal const int MaxLength = 32;

    // Dividing by one with the largest scale makes the runtime choose the smallest scale that holds the value.
    private const decimal ScaledOne = 1.0000000000000000000000000000m;

    private const decimal TenTo28 = 10_000_000_000_000_000_000_000_000_000m;

    /// <summary>The canonical text of a value.</summary>
    public static string Format(decimal value) => value == 0 ? "0" : Shorten(value).ToString(CultureInfo.InvariantCulture);

    /// <summary>A statistic computed in double, rounded half to even at 10 decimals.</summary>
    /// <returns>Null where the value is not a number that a decimal can hold: such a figure does not exist.</returns>
    public static decimal? FromStatistic(double value)
        => double.IsFinite(value) && Math.Abs(value) < 1e18 ? Math.Round((decimal)value, 10, MidpointRounding.ToEven) : null;

    internal static int Format(decimal value, Span<byte> utf8)
    {
        if (value == 0)
        {
            utf8[0] = (byte)'0';
            return 1;
        }

        Utf8Formatter.TryFormat(Shorten(value), utf8, out var written);
        return written;
    }

    /// <summary>A decimal holds a 29th digit where it is small enough; the graph's Decimal does not, so it is rounded half to even.</summary>
    private static decimal Shorten(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        var scale = (parts[3] >> 16) & 0xFF;
        var digits = new decimal(parts[0], parts[1], parts[2], false, 0);
        var rounded = digits >= TenTo28 && scale > 0 ? Math.Round(value, scale - 1, MidpointRounding.ToEven) : value;
        return rounded / ScaledOne;
    }
}
