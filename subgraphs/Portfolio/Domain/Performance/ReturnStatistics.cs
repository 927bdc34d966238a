namespace Subgraphs.Portfolio.Domain.Performance;

/// <summary>Statistics of simple returns, one a period. They run in binary floating point: none of them is an amount of money.</summary>
public static class ReturnStatistics
{
    /// <summary>Trading days that make a year.</summary>
    public const int DaysPerYear = 252;

    /// <summary>The sample standard deviation (n - 1); null for fewer than two values.</summary>
    public static double? StandardDeviation(IReadOnlyCollection<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count < 2)
        {
            return null;
        }

        var mean = values.Average();
        return Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1));
    }

    /// <summary>sd x sqrt(periods per year).</summary>
    public static double? Volatility(IReadOnlyCollection<double> returns, int periodsPerYear = DaysPerYear)
        => StandardDeviation(returns) * Math.Sqrt(periodsPerYear);

    /// <summary>mean(r - rf) / sd(r - rf) x sqrt(periods per year); null where the returns do not vary.</summary>
    /// <param name="returns">Returns of the periods.</param>
    /// <param name="riskFree">The return of one period without risk, the same in all.</param>
    /// <param name="periodsPerYear">252 for days, 12 for months.</param>
    public static double? Sharpe(IReadOnlyCollection<double> returns, double riskFree, int periodsPerYear = DaysPerYear)
    {
        ArgumentNullException.ThrowIfNull(returns);
        return Sharpe(returns, Enumerable.Repeat(riskFree, returns.Count), periodsPerYear);
    }

    /// <summary>mean(r - rf) / sd(r - rf) x sqrt(periods per year); null where the returns do not vary.</summary>
    /// <param name="returns">Returns of the periods.</param>
    /// <param name="riskFree">The return without risk of each of them.</param>
    /// <param name="periodsPerYear">252 for days, 12 for months.</param>
    public static double? Sharpe(IReadOnlyCollection<double> returns, IEnumerable<double> riskFree, int periodsPerYear = DaysPerYear)
    {
        ArgumentNullException.ThrowIfNull(returns);
        double[] excess = [.. returns.Zip(riskFree, (own, safe) => own - safe)];
        return StandardDeviation(excess) is { } deviation and > 0 ? excess.Average() / deviation * Math.Sqrt(periodsPerYear) : null;
    }

    /// <summary>Tracking error: the annualised standard deviation of the differences of returns (ESMA/2014/937).</summary>
    public static double? TrackingError(IReadOnlyList<double> returns, IReadOnlyList<double> benchmark, int periodsPerYear = DaysPerYear)
    {
        ArgumentNullException.ThrowIfNull(returns);
        ArgumentNullException.ThrowIfNull(benchmark);
        return returns.Count == benchmark.Count
            ? Volatility([.. returns.Zip(benchmark, (own, other) => own - other)], periodsPerYear)
            : throw new ArgumentException($"{returns.Count} returns stand against {benchmark.Count} of the benchmark.", nameof(benchmark));
    }

    /// <summary>The returns between consecutive values; none where there is no value before.</summary>
    public static double[] Returns(IReadOnlyList<decimal> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var returns = new double[Math.Max(0, values.Count - 1)];
        for (var i = 0; i < returns.Length; i++)
        {
            returns[i] = values[i] == 0 ? 0 : (double)(values[i + 1] / values[i]) - 1;
        }

        return returns;
    }
}
