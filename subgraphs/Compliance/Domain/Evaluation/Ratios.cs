using System.Globalization;

namespace Subgraphs.Compliance.Domain.Evaluation;

/// <summary>Ratios as they are shown; they are judged unrounded.</summary>
internal static class Ratios
{
    /// <summary>Ten decimals, half to even.</summary>
    public static decimal Round(decimal ratio) => Math.Round(ratio, 10, MidpointRounding.ToEven);

    /// <summary>For explanations: <c>9.13 %</c>.</summary>
    public static string Percent(decimal ratio) => string.Create(CultureInfo.InvariantCulture, $"{ratio * 100m:0.####} %");
}
