using System.Buffers.Text;
using System.Globalization;

namespace Subgraphs.Server.Scalars;

/// <summary>The one text of a decimal: base 10, no exponent, no trailing zeros, no negative zero.</summary>
public static class CanonicalDecimal
{
    /// <summary>Longest text: sign, 29 digits, point and a leading zero.</summary>
    internal const int MaxLength = 32;

    // Dividing by one with the largest scale makes the runtime choose the smallest scale that holds the value.
    private const decimal ScaledOne = 1.0000000000000000000000000000m;

    /// <summary>The canonical text of a value.</summary>
    public static string Format(decimal value) => value == 0 ? "0" : (value / ScaledOne).ToString(CultureInfo.InvariantCulture);

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

        Utf8Formatter.TryFormat(value / ScaledOne, utf8, out var written);
        return written;
    }
}
