namespace Subgraphs.MarketData.Domain;

/// <summary>
/// How closely a fund followed its index: tracking difference = return of the fund − return of the index over the period, tracking error =
/// annualised volatility of the difference of their daily returns.
/// </summary>
/// <remarks>Definitions of ESMA/2014/937; domain specification, chapter 5; vectors TRACK-1, TRACK-SPY-2019.</remarks>
/// <param name="From">Date of the values that the first return starts from.</param>
/// <param name="To">Date of the last values.</param>
/// <param name="Observations">Daily returns that were compared.</param>
/// <param name="TrackingDifference">A fraction.</param>
/// <param name="TrackingError">A fraction a year: the sample standard deviation times the square root of 252.</param>
/// <param name="FundReturn">Over the period, a fraction.</param>
/// <param name="IndexReturn">Over the period, a fraction.</param>
public sealed record TrackingStats(
    DateOnly From, DateOnly To, int Observations, decimal TrackingDifference, decimal TrackingError, decimal FundReturn, decimal IndexReturn)
{
    private const double SessionsPerYear = 252;

    /// <summary>Compares two series on the dates that both have.</summary>
    /// <param name="values">In order of dates, the first being the basis; values above zero.</param>
    /// <param name="periodsPerYear">252 for daily values.</param>
    /// <returns>Null with fewer than two returns: a deviation of one does not exist.</returns>
    public static TrackingStats? Of(IReadOnlyList<(DateOnly Date, decimal Fund, decimal Index)> values, double periodsPerYear = SessionsPerYear)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count < 3)
        {
            return null;
        }

        var differences = new double[values.Count - 1];
        for (var i = 1; i < values.Count; i++)
        {
            differences[i - 1] = (double)((values[i].Fund / values[i - 1].Fund) - (values[i].Index / values[i - 1].Index));
        }

        var fund = (values[^1].Fund / values[0].Fund) - 1m;
        var index = (values[^1].Index / values[0].Index) - 1m;
        return new TrackingStats(
            values[0].Date,
            values[^1].Date,
            differences.Length,
            Rounding.ToScale(fund - index),
            Rounding.ToScale((decimal)(SampleDeviation(differences) * Math.Sqrt(periodsPerYear))),
            Rounding.ToScale(fund),
            Rounding.ToScale(index));
    }

    private static double SampleDeviation(double[] values)
    {
        var mean = values.Average();
        var squares = 0.0;
        foreach (var value in values)
        {
            squares += (value - mean) * (value - mean);
        }

        return Math.Sqrt(squares / (values.Length - 1));
    }
}
