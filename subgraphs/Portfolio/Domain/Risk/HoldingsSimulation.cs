namespace Subgraphs.Portfolio.Domain.Risk;

/// <summary>Today's holdings revalued on the days that were: the returns a risk figure is read from.</summary>
public static class HoldingsSimulation
{
    /// <summary>A day counts as a session of the portfolio where more than this share of what is invested has a close of that day.</summary>
    private const decimal SessionQuorum = 0.5m;

    /// <summary>The last sessions of a portfolio up to a date, ascending.</summary>
    /// <param name="exposures">What is held.</param>
    /// <param name="asOf">The last date that counts.</param>
    /// <param name="count">How many at the most.</param>
    public static IReadOnlyList<DateOnly> Sessions(IReadOnlyCollection<Exposure> exposures, DateOnly asOf, int count)
    {
        ArgumentNullException.ThrowIfNull(exposures);
        var invested = exposures.Where(exposure => exposure.Dates.Count > 0).ToArray();
        var quorum = invested.Sum(exposure => Math.Abs(exposure.ValueBase)) * SessionQuorum;
        var weights = new Dictionary<DateOnly, decimal>();
        foreach (var exposure in invested)
        {
            for (var i = exposure.Dates.Count - 1; i >= 0; i--)
            {
                var date = exposure.Dates[i];
                if (date <= asOf)
                {
                    weights[date] = weights.GetValueOrDefault(date) + Math.Abs(exposure.ValueBase);
                }
            }
        }

        return [.. weights.Where(day => day.Value > quorum).Select(day => day.Key).OrderDescending().Take(count).Reverse()];
    }

    /// <summary>sum(value x return) / net asset value between consecutive sessions.</summary>
    /// <param name="exposures">What is held.</param>
    /// <param name="netAssetValue">Above zero.</param>
    /// <param name="sessions">Ascending.</param>
    /// <param name="proxy">The return that stands in for a series that does not cover a day, the index; null counts as none.</param>
    public static double[] Returns(
        IReadOnlyCollection<Exposure> exposures,
        decimal netAssetValue,
        IReadOnlyList<DateOnly> sessions,
        Func<DateOnly, DateOnly, double?> proxy)
    {
        ArgumentNullException.ThrowIfNull(exposures);
        ArgumentNullException.ThrowIfNull(sessions);
        ArgumentNullException.ThrowIfNull(proxy);
        var weighted = exposures.Select(exposure => (Weight: (double)(exposure.ValueBase / netAssetValue), exposure.Return)).ToArray();
        var returns = new double[Math.Max(0, sessions.Count - 1)];
        for (var day = 0; day < returns.Length; day++)
        {
            var (from, to) = (sessions[day], sessions[day + 1]);
            var sum = 0.0;
            foreach (var (weight, returnOf) in weighted)
            {
                sum += weight * (returnOf(from, to) ?? proxy(from, to) ?? 0);
            }

            returns[day] = sum;
        }

        return returns;
    }
}
