using Subgraphs.Portfolio.Domain.Risk;

namespace Subgraphs.Portfolio.Data.Risk;

/// <param name="BaseCurrency">ISO 4217 of the losses.</param>
/// <param name="Figures">The risk.</param>
/// <param name="Returns">Of what is held, between so many of the last sessions as there are, when they are asked for.</param>
/// <param name="Proxied">Positions of which returns of the window are not their own, when they are asked for.</param>
public sealed record PortfolioRisk(string BaseCurrency, RiskFigures Figures, Func<int, double[]> Returns, Func<IReadOnlyList<string>> Proxied)
{
    /// <summary>The backtest over the last days; null where the history is too short for it.</summary>
    public ValueAtRiskBacktest? Backtest(int days)
        => days == RiskFigures.BacktestDays
            ? Figures.Backtest
            : ValueAtRiskBacktest.Run(Returns(RiskFigures.BacktestDays + days), RiskFigures.BacktestDays, days, RiskFigures.BacktestConfidence);
}
