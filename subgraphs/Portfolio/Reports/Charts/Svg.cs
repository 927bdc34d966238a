using System.Globalization;

namespace Subgraphs.Portfolio.Reports.Charts;

/// <summary>Coordinates as text: the same bytes on every machine.</summary>
public static class Svg
{
    /// <summary>Two decimals are finer than a printer's dot.</summary>
    public static string Number(double value) => (Math.Round(value, 2) + 0.0).ToString("0.##", CultureInfo.InvariantCulture);
}
