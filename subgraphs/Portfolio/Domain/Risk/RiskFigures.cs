using Subgraphs.Portfolio.Domain.Performance;

namespace Subgraphs.Portfolio.Domain.Risk;

/// <summary>Risk of today's holdings, losses as amounts in the base currency.</summary>
/// <param name="AsOf">Last date that the returns reach to.</param>
/// <param name="Confidence">For example 0.99.</param>
/// <param name="HorizonDays">A day's figures are scaled by its square root.</param>
/// <param name="Observations">Returns used.</param>
/// <param name="HistoricalVar">Loss at the nearest rank.</param>
/// <param name="ParametricVar">z x sd: under normality with mean zero.</param>
/// <param name="ExpectedShortfall">Mean of the losses at or above <paramref name="HistoricalVar"/>.</param>
/// <param name="ParametricExpectedShortfall">phi(z) / (1 - c) x sd: the mean of the tail under normality with mean zero.</param>
/// <param name="VolatilityAnnualised">A fraction.</param>
/// <param name="Backtest">Null where the history is too short for it.</param>
public sealed record RiskFigures(
    DateOnly AsOf,
    decimal Confidence,
    int HorizonDays,
    int Observations,
    decimal HistoricalVar,
    decimal ParametricVar,
    decimal ExpectedShortfall,
    decimal ParametricExpectedShortfall,
    decimal VolatilityAnnualised,
    ValueAtRiskBacktest? Backtest)
{
    /// <summary>Fewer returns say nothing about a tail: there are no figures.</summary>
    public const int MinObservations = 100;

    /// <summary>What a backtest is over, and what each of its forecasts is read from.</summary>
    public const int BacktestDays = 250;

    /// <summary>A backtest is of this confidence whatever was asked for: the Basel zones are defined for it.</summary>
    public const decimal BacktestConfidence = 0.99m;

    /// <param name="netAssetValue">Today's, in the base currency.</param>
    /// <param name="returns">Of today's holdings, in date order, as many as there are.</param>
    /// <param name="asOf">Date of the last return.</param>
    /// <param name="confidence">Between 0 and 1.</param>
    /// <param name="horizonDays">At least 1.</param>
    /// <param name="window">How many of the last returns count.</param>
    /// <returns>Null for fewer than <see cref="MinObservations"/> returns.</returns>
    public static RiskFigures? Compute(
        decimal netAssetValue, IReadOnlyList<double> returns, DateOnly asOf, decimal confidence, int horizonDays, int window)
    {
        ArgumentNullException.ThrowIfNull(returns);
        double[] used = [.. returns.Skip(Math.Max(0, returns.Count - window))];
        if (used.Length < MinObservations)
        {
            return null;
        }

        var tail = TailLoss.Historical(used, confidence);
        var deviation = ReturnStatistics.StandardDeviation(used)!.Value;
        var scale = Math.Sqrt(horizonDays);
        return new RiskFigures(
            asOf,
            confidence,
            horizonDays,
            tail.Observations,
            Amount(tail.ValueAtRisk * scale),
            Amount(ParametricValueAtRisk.Of(deviation, horizonDays, ParametricValueAtRisk.Quantile(confidence))),
            Amount(tail.ExpectedShortfall * scale),
            Amount(ParametricValueAtRisk.Of(deviation, horizonDays, ParametricValueAtRisk.ShortfallFactor(confidence))),
            Rounding.Figure((decimal)ReturnStatistics.Volatility(used)!.Value),
            ValueAtRiskBacktest.Run(returns, BacktestDays, BacktestDays, BacktestConfidence));

        decimal Amount(double fraction) => Rounding.Figure((decimal)fraction * netAssetValue);
    }
}
