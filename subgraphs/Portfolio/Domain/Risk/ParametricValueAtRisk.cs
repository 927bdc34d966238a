using MathNet.Numerics.Distributions;

namespace Subgraphs.Portfolio.Domain.Risk;

/// <summary>Value at risk where returns are taken to be normal with mean zero: z(c) x sqrt(h) x sd.</summary>
public static class ParametricValueAtRisk
{
    /// <summary>The quantile of the standard normal distribution: z(0.99) = 2.3263478740.</summary>
    public static double Quantile(decimal confidence)
    {
        Confidence.Check(confidence);
        return Normal.InvCDF(0, 1, (double)confidence);
    }

    /// <param name="deviation">Standard deviation of one day, in the unit that the result is wanted in.</param>
    /// <param name="days">Horizon h: risk grows with its square root.</param>
    /// <param name="quantile">z of the confidence.</param>
    public static double Of(double deviation, int days, double quantile) => quantile * Math.Sqrt(days) * deviation;

    /// <summary>sqrt(w' S w): the deviation of holdings of which each has its own, given how they move together.</summary>
    /// <param name="deviations">Of each holding, in money or as weight x deviation.</param>
    /// <param name="correlation">Correlation of two holdings by their positions in <paramref name="deviations"/>; 1 with itself.</param>
    public static double Combine(IReadOnlyList<double> deviations, Func<int, int, double> correlation)
    {
        ArgumentNullException.ThrowIfNull(deviations);
        ArgumentNullException.ThrowIfNull(correlation);
        var variance = 0.0;
        for (var i = 0; i < deviations.Count; i++)
        {
            for (var j = 0; j < deviations.Count; j++)
            {
                variance += deviations[i] * deviations[j] * (i == j ? 1 : correlation(i, j));
            }
        }

        return Math.Sqrt(variance);
    }

    /// <summary>Expected shortfall under normality in standard deviations: phi(z) / (1 - c).</summary>
    public static double ShortfallFactor(decimal confidence)
        => Normal.PDF(0, 1, Quantile(confidence)) / (double)(1 - confidence);
}
