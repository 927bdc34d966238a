using Subgraphs.Portfolio.Data.Performance;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Server.Types;

namespace Subgraphs.Portfolio.Types;

/// <summary>Performance as the graph shows it: from the close of <see cref="From"/> to the close of <see cref="To"/>.</summary>
public sealed class PerformanceReport(PeriodPerformance measured)
{
    internal PeriodPerformance Measured => measured;

    [GraphQLDescription("Later than asked for where the portfolio began within the period: the day before its first money or trade.")]
    public DateOnly From => measured.Figures.From;

    public DateOnly To => measured.Figures.To;

    public decimal TimeWeightedReturn => measured.Figures.TimeWeightedReturn;

    [GraphQLDescription("TWR annualised when the period exceeds one year (GIPS: never annualise shorter periods).")]
    public decimal? AnnualisedReturn => measured.Figures.AnnualisedReturn;

    [GraphQLDescription("XIRR, actual/365.")]
    public decimal? MoneyWeightedReturn => measured.Figures.MoneyWeightedReturn;

    [GraphQLDescription("Several rates solve the flows; moneyWeightedReturn is the one nearest the time-weighted return of a year.")]
    public bool MoneyWeightedReturnAmbiguous => measured.Figures.IsMoneyWeightedAmbiguous;

    public decimal? BenchmarkReturn => measured.Figures.BenchmarkReturn;

    public decimal? TrackingError => measured.Figures.TrackingError;

    public decimal? Volatility => measured.Figures.Volatility;

    public decimal? SharpeRatio => measured.Figures.SharpeRatio;

    [GraphQLDescription("A year's rate without risk that sharpeRatio stands on, the mean over the days of the period; null without one.")]
    public decimal? RiskFreeRate => measured.Figures.RiskFreeRate;

    [GraphQLDescription("Whose that rate is: `simulated` for the sample market's, `configured` for the operator's own.")]
    public string? RiskFreeSource => measured.RiskFreeSource;

    public DrawdownPeriod? MaxDrawdown => measured.Figures.MaxDrawdown is { } drawdown ? new DrawdownPeriod(drawdown) : null;

    [ListSize(AssumedSize = 24)]
    public IReadOnlyList<SubPeriodReturn> SubPeriods
        => [.. measured.Figures.SubPeriods.Select(period => new SubPeriodReturn(period, measured.BaseCurrency))];

    public Money Contributions => new(Rounding.Figure(measured.Figures.Contributions), measured.BaseCurrency);

    public Money Income => new(measured.Income, measured.BaseCurrency);

    public Money Fees => new(measured.Fees, measured.BaseCurrency);
}
