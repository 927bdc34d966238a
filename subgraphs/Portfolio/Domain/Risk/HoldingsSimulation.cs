namespace Subgraphs.Portfolio.Domain.Risk;

/// <summary>Today's holdings revalued on the days that were: the returns a risk figure is read from.</summary>
public static class HoldingsSimulation
{
    /// <summary>A day counts as a session of the portfolio where more than this share of what is invested has a close of that day.</summary>
    private const decimal SessionQuorum = 0.5m;

    /// <summary>Weights are summed in binary floating point: exactly half, summed in another order, is no more than half.</summary>
    private const double RoundingError = 1e-12;

    private const int DaysPerSession = 2;

    /// <summary>The last sessions of a portfolio up to a date, ascending.</summary>
    /// <param name="exposures">What is held.</param>
    /// <param name="asOf">The last date that counts.</param>
    /// <param name="count">How many at the most.</param>
    public static IReadOnlyList<DateOnly> Sessions(IReadOnlyCollection<Exposure> exposures, DateOnly asOf, int count)
    {
        ArgumentNullException.ThrowIfNull(exposures);
        var invested = exposures.Where(exposure => exposure.Dates.Count > 0 && exposure.Dates[0] <= asOf).ToArray();
        var quorum = (double)(exposures.Where(exposure => exposure.Dates.Count > 0).Sum(exposure => Math.Abs(exposure.ValueBase)) * SessionQuorum) * (1 + RoundingError);
        if (invested.Length == 0)
        {
            return [];
        }

        // Most of a series is too old to matter: what is looked at reaches back so many days, and further only where that is not enough.
        var oldest = invested.Min(exposure => exposure.Dates[0]).DayNumber;
        for (var reach = DaysPerSession * (count + 1); ; reach *= DaysPerSession)
        {
            var first = Math.Max(oldest, asOf.DayNumber - reach);
            var sessions = SessionsSince(invested, first, asOf, quorum);
            if (sessions.Count >= count || first == oldest)
            {
                return sessions.Count > count ? sessions.GetRange(sessions.Count - count, count) : sessions;
            }
        }
    }

    private static List<DateOnly> SessionsSince(Exposure[] invested, int first, DateOnly asOf, double quorum)
    {
        var weights = new double[asOf.DayNumber - first + 1];
        foreach (var exposure in invested)
        {
            var weight = (double)Math.Abs(exposure.ValueBase);
            for (var i = exposure.Dates.Count - 1; i >= 0 && exposure.Dates[i].DayNumber >= first; i--)
            {
                if (exposure.Dates[i] <= asOf)
                {
                    weights[exposure.Dates[i].DayNumber - first] += weight;
                }
            }
        }

        var sessions = new List<DateOnly>();
        for (var day = 0; day < weights.Length; day++)
        {
            if (weights[day] > quorum)
            {
                sessions.Add(DateOnly.FromDayNumber(first + day));
            }
        }

        return sessions;
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
        var returns = new double[Math.Max(0, sessions.Count - 1)];
        var proxies = new Lazy<double>[returns.Length];
        foreach (var exposure in exposures)
        {
            var weight = (double)(exposure.ValueBase / netAssetValue);
            var own = exposure.Returns(sessions);
            for (var day = 0; day < returns.Length; day++)
            {
                returns[day] += weight * (own[day] ?? Proxy(day));
            }
        }

        return returns;

        double Proxy(int day) => (proxies[day] ??= new Lazy<double>(() => proxy(sessions[day], sessions[day + 1]) ?? 0)).Value;
    }
}
