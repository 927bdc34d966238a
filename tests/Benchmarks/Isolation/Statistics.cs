namespace Benchmarks.Isolation;

/// <summary>Order statistics of samples.</summary>
internal static class Statistics
{
    /// <summary>The smallest value that at least this share of all are not above.</summary>
    public static double Quantile(IEnumerable<double> values, double share)
    {
        double[] ordered = [.. values.Order()];
        return ordered[Math.Max(0, (int)Math.Ceiling(ordered.Length * share) - 1)];
    }

    public static double Median(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return ordered.Length % 2 == 1 ? ordered[ordered.Length / 2] : (ordered[(ordered.Length / 2) - 1] + ordered[ordered.Length / 2]) / 2;
    }

    /// <summary>
    /// The rank-sum statistic of Mann and Whitney in its normal approximation; times have no ties worth counting. Were one of the two slower than
    /// the other, its times would rank higher: |z| above 4 comes by chance once in 15,000 samples.
    /// </summary>
    public static double MannWhitney(IReadOnlyCollection<double> first, IReadOnlyCollection<double> second)
    {
        double n = first.Count, m = second.Count;
        var ranks = first.Select(time => (Time: time, IsFirst: true))
            .Concat(second.Select(time => (Time: time, IsFirst: false)))
            .OrderBy(entry => entry.Time)
            .Select((entry, index) => entry.IsFirst ? index + 1d : 0)
            .Sum();
        var u = ranks - (n * (n + 1) / 2);
        return (u - (n * m / 2)) / Math.Sqrt(n * m * (n + m + 1) / 12);
    }
}
