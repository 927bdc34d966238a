namespace Subgraphs.Portfolio.Domain.Risk;

/// <summary>How often a day's loss went beyond what value at risk said the day before.</summary>
/// <param name="Observations">Days tested.</param>
/// <param name="Exceptions">Days whose loss was above the forecast.</param>
public sealed record ValueAtRiskBacktest(int Observations, int Exceptions)
{
    private const int YellowFrom = 5;
    private const int RedFrom = 10;
    private const decimal RedFactor = 1.00m;

    private static readonly decimal[] YellowFactors = [0.40m, 0.50m, 0.65m, 0.75m, 0.85m];

    public BaselZone Zone => Exceptions switch
    {
        < YellowFrom => BaselZone.Green,
        < RedFrom => BaselZone.Yellow,
        _ => BaselZone.Red,
    };

    /// <summary>What the Basel rules of 1996 add to the capital multiplier of 3.</summary>
    public decimal PlusFactor => Zone switch
    {
        BaselZone.Green => 0m,
        BaselZone.Yellow => YellowFactors[Exceptions - YellowFrom],
        _ => RedFactor,
    };

    /// <summary>Forecasts each of the last days from the returns just before it (historical simulation) and compares.</summary>
    /// <param name="returns">Returns in date order.</param>
    /// <param name="window">Returns that a forecast is read from.</param>
    /// <param name="days">Days to test: the last ones.</param>
    /// <param name="confidence">Of the forecast, for example 0.99.</param>
    /// <returns>Null where the series is shorter than window and days together.</returns>
    public static ValueAtRiskBacktest? Run(IReadOnlyList<double> returns, int window, int days, decimal confidence)
    {
        ArgumentNullException.ThrowIfNull(returns);
        if (returns.Count < window + days)
        {
            return null;
        }

        double[] series = [.. returns];
        var exceptions = 0;
        for (var day = returns.Count - days; day < returns.Count; day++)
        {
            var past = new ArraySegment<double>(series, day - window, window);
            if (-returns[day] > TailLoss.Historical(past, confidence).ValueAtRisk)
            {
                exceptions++;
            }
        }

        return new ValueAtRiskBacktest(days, exceptions);
    }
}
