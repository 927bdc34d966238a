namespace Subgraphs.Compliance.Domain.Anomalies;

/// <summary>A value held against a sample by median and median absolute deviation, which a few outliers do not move.</summary>
/// <param name="Score">0.6745 x (value - median) / MAD.</param>
/// <param name="Median">Of the sample.</param>
/// <param name="MedianDeviation">MAD: the median of the absolute deviations from the median.</param>
/// <param name="Severity">Null where the value does not stand out.</param>
/// <seealso href="https://hwbdocuments.env.nm.gov/Los%20Alamos%20National%20Labs/TA%2054/11587.pdf">Iglewicz and Hoaglin, How to Detect and Handle Outliers (1993)</seealso>
public sealed record RobustScore(double Score, double Median, double MedianDeviation, Severity? Severity)
{
    /// <summary>What is above stands out.</summary>
    public const double Threshold = 3.5;

    private const double BreachAbove = 6;
    private const double CriticalAbove = 10;

    /// <summary>MAD / 0.6745 estimates the standard deviation of a normal sample.</summary>
    private const double Consistency = 0.6745;

    /// <summary>So does 1.253314 x the mean absolute deviation: sqrt(pi / 2).</summary>
    private const double MeanConsistency = 1.253314;

    /// <summary>
    /// Where more than half of the sample is one value, MAD is 0 and the mean absolute deviation takes its place. Where all are one value, any
    /// other one is a WARNING, whose score is said to be the threshold: there is no scale to measure it on.
    /// </summary>
    /// <param name="value">What is judged; not part of the sample.</param>
    /// <param name="sample">At least one value.</param>
    public static RobustScore Of(double value, IReadOnlyCollection<double> sample)
    {
        ArgumentNullException.ThrowIfNull(sample);
        var median = MedianSelection.Of(sample.ToArray());
        double[] deviations = [.. sample.Select(other => Math.Abs(other - median))];
        var mean = deviations.Average();
        var mad = MedianSelection.Of(deviations);
        var scale = mad > 0 ? mad / Consistency : MeanConsistency * mean;
        if (scale > 0)
        {
            var score = (value - median) / scale;
            return new RobustScore(score, median, mad, SeverityOf(Math.Abs(score)));
        }

        return value == median
            ? new RobustScore(0, median, mad, null)
            : new RobustScore(Math.CopySign(Threshold, value - median), median, mad, Domain.Severity.Warning);
    }

    private static Severity? SeverityOf(double size) => size switch
    {
        > CriticalAbove => Domain.Severity.Critical,
        > BreachAbove => Domain.Severity.Breach,
        > Threshold => Domain.Severity.Warning,
        _ => null,
    };
}
