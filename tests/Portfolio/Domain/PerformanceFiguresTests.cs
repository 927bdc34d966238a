using Subgraphs.Portfolio.Domain.Performance;

namespace Subgraphs.Portfolio.Tests.Domain;

public sealed class PerformanceFiguresTests
{
    private static readonly DateOnly Start = new(2024, 1, 1);

    [Fact]
    public void A_deposit_is_no_return()
    {
        var figures = Compute([100m, 100m, 150m, 150m], new DatedFlow(Start.AddDays(2), 50m));

        Assert.Equal(0m, figures.TimeWeightedReturn);
        Assert.Equal(0m, figures.MoneyWeightedReturn);
        Assert.Equal(50m, figures.Contributions);
        Assert.Null(figures.MaxDrawdown);
        Assert.Equal([(0, 1), (1, 3)], figures.SubPeriods.Select(period => (Day(period.Start), Day(period.End))));
    }

    [Fact]
    public void A_withdrawal_before_a_fall_does_not_soften_it()
        => Assert.Equal(-0.1m, Compute([200m, 90m], new DatedFlow(Start.AddDays(1), -100m)).TimeWeightedReturn);

    [Fact]
    public void A_period_before_the_first_money_begins_with_it()
    {
        var figures = Compute([0m, 0m, 110m], new DatedFlow(Start.AddDays(2), 100m));

        Assert.Equal(0.1m, figures.TimeWeightedReturn);
        Assert.Equal(2, figures.SubPeriods.Count);
        Assert.Equal(0m, figures.SubPeriods[0].Return);
    }

    [Fact]
    public void A_year_or_less_is_not_annualised()
    {
        Assert.Null(TimeWeightedReturn.Annualise(0.1m, Start, Start.AddYears(1)));
        Assert.NotNull(TimeWeightedReturn.Annualise(0.1m, Start, Start.AddYears(1).AddDays(1)));
    }

    [Fact]
    public void A_benchmark_that_moves_alike_has_no_tracking_error()
    {
        var figures = PerformanceFigures.Compute(Values([100m, 101m, 99m, 103m]), [], (from, to) => Move(from, to), _ => 0.02m);

        Assert.Equal(0m, figures.TrackingError);
        Assert.Equal(figures.TimeWeightedReturn, figures.BenchmarkReturn);
        Assert.NotNull(figures.SharpeRatio);
        Assert.Equal(figures.SharpeRatio, figures.SharpeAt(0.02m));
        Assert.True(figures.SharpeAt(0.05m) < figures.SharpeRatio);

        static double? Move(DateOnly from, DateOnly to)
        {
            double[] levels = [1000, 1010, 990, 1030];
            return (levels[Day(to)] / levels[Day(from)]) - 1;
        }
    }

    [Fact]
    public void A_value_of_a_day_without_trading_is_no_return_of_a_day()
    {
        decimal[] values = [100m, 101m, 101m, 99m, 99m];
        HashSet<DateOnly> sessions = [Start.AddDays(1), Start.AddDays(3)];

        var figures = PerformanceFigures.Compute(Values(values), [], (_, _) => null, riskFree: null, sessions);

        Assert.Equal(
            (decimal)ReturnStatistics.Volatility([0.01, (99.0 / 101.0) - 1])!.Value, figures.Volatility!.Value, 9);
        Assert.Equal(Compute(values).TimeWeightedReturn, figures.TimeWeightedReturn);
        Assert.Equal([0, 1, 3], figures.Index.Select(point => Day(point.Date)));
    }

    /// <summary>-100, 230, -132 a year apart: 10 % and 20 % solve it, and a portfolio that made 18 % in two years made 8.6 % in one.</summary>
    [Fact]
    public void Several_rates_are_said_to_be_and_compared_with_the_return_of_a_year()
    {
        DatedValue[] values = [new(Start, 100m), new(Start.AddDays(364), 118m), new(Start.AddDays(365), -112m), new(Start.AddDays(730), -132m)];

        var figures = PerformanceFigures.Compute(values, [new DatedFlow(Start.AddDays(365), -230m)], (_, _) => null, riskFree: null);

        Assert.True(figures.IsMoneyWeightedAmbiguous);
        Assert.Equal(0.1m, figures.MoneyWeightedReturn!.Value, 8);
        Assert.False(Compute([100m, 110m]).IsMoneyWeightedAmbiguous);
    }

    [Fact]
    public void Without_a_change_of_sign_there_is_no_rate()
        => Assert.Null(MoneyWeightedReturn.Solve([new DatedFlow(Start, 10m), new DatedFlow(Start.AddDays(1), 20m)]));

    /// <summary>-100, 230, -132 a year apart is worth nothing at 10 % and at 20 %.</summary>
    [Theory]
    [InlineData(0.09, 0.1)]
    [InlineData(0.25, 0.2)]
    public void Of_several_rates_the_one_nearest_the_expected_is_taken_and_said_to_be_one_of_several(double expected, double rate)
    {
        var solved = MoneyWeightedReturn.Solve(
            [new DatedFlow(Start, -100m), new DatedFlow(Start.AddDays(365), 230m), new DatedFlow(Start.AddDays(730), -132m)], (decimal)expected)!;

        Assert.True(solved.IsAmbiguous);
        Assert.Equal(rate, (double)solved.Rate, 1e-9);
    }

    private static PerformanceFigures Compute(decimal[] values, params DatedFlow[] flows)
        => PerformanceFigures.Compute(Values(values), flows, (_, _) => null, riskFree: null);

    private static DatedValue[] Values(decimal[] values) => [.. values.Select((value, day) => new DatedValue(Start.AddDays(day), value))];

    private static int Day(DateOnly date) => date.DayNumber - Start.DayNumber;
}
