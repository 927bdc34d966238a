using System.Globalization;
using System.Text.Json;
using Subgraphs.Portfolio.Domain.Performance;
using Subgraphs.Portfolio.Domain.Risk;
using Tests.Kit;

namespace Subgraphs.Portfolio.Tests.Domain;

/// <summary>The published vectors of performance and risk: each of <c>vectors.json</c> that is a portfolio's, within its tolerance.</summary>
public sealed class VectorTests
{
    private static readonly Lazy<DatedValue[]> Index = new(() => ReadSeries(SharedData.Require("data", "skfolio", "sp500_index.csv")));

    [Fact]
    public void Money_weighted_return_solves_published_flows()
    {
        var xirr = Vector("XIRR-1");
        var flows = xirr.Input.GetProperty("flows").EnumerateArray()
            .Select(flow => new DatedFlow(Date(flow[0]), Number(flow[1]))).ToArray();
        AssertNear(xirr, (double)MoneyWeightedReturn.Solve(flows)!.Rate);

        // Flows a year apart: 2007 to 2009 have 365 days each but 2008, which the anniversary below avoids.
        var irr = Vector("MWR-1");
        var start = new DateOnly(2009, 1, 1);
        var yearly = irr.Input.GetProperty("flows").EnumerateArray()
            .Select((flow, year) => new DatedFlow(start.AddDays(365 * year), Number(flow))).ToArray();
        AssertNear(irr, (double)MoneyWeightedReturn.Solve(yearly)!.Rate);
    }

    [Fact]
    public void Time_weighted_return_links_years_with_a_purchase_between()
    {
        var vector = Vector("TWR-1");
        var buy = Numbers(vector.Input.GetProperty("buy"));
        var (sell, dividend) = (Number(vector.Input.GetProperty("sell")), Number(vector.Input.GetProperty("dividend")));
        var (start, middle, end) = (new DateOnly(2009, 1, 1), new DateOnly(2010, 1, 1), new DateOnly(2011, 1, 1));

        // The dividend of the first year leaves the account with the day on which the second share comes in.
        SubPeriod[] periods =
        [
            new(start, middle, buy[0], 0, buy[1] + dividend),
            new(middle, end, buy[1] + dividend, buy[1] - dividend, 2 * (sell + dividend)),
        ];

        AssertNear(vector, (double)TimeWeightedReturn.Annualise(TimeWeightedReturn.Link(periods), start, end)!.Value);
    }

    [Fact]
    public void Modified_dietz_weighs_a_flow_by_the_time_it_was_there()
    {
        var vector = Vector("DIETZ-1");
        (int, decimal)[] flows = [.. vector.Input.GetProperty("flows").EnumerateArray().Select(flow => (flow[0].GetInt32(), Number(flow[1])))];

        var result = ModifiedDietz.Return(
            Number(vector.Input.GetProperty("begin")), Number(vector.Input.GetProperty("end")), vector.Input.GetProperty("days").GetInt32(), flows);

        AssertNear(vector, (double)result!.Value);
    }

    [Theory]
    [InlineData("VAR-HIST-1")]
    [InlineData("VAR-HIST-2020")]
    [InlineData("VAR-HIST-2008")]
    public void Historical_value_at_risk_is_the_nearest_rank(string id)
    {
        var vector = Vector(id);
        double[] returns = vector.Input.TryGetProperty("returns", out var given)
            ? [.. Numbers(given).Select(value => (double)value)]
            : ReturnsBetween(Date(vector.Input.GetProperty("from")), Date(vector.Input.GetProperty("to")));

        var tail = TailLoss.Historical(returns, Number(vector.Input.GetProperty("confidence")));

        if (vector.Output.TryGetProperty("n", out var count))
        {
            Assert.Equal(count.GetInt32(), tail.Observations);
        }

        AssertNear(vector, "var", tail.ValueAtRisk);
        AssertNear(vector, "es", tail.ExpectedShortfall);
    }

    [Fact]
    public void Parametric_value_at_risk_is_hulls()
    {
        var single = Vector("VAR-PARAM-HULL-1");
        var deviation = (double)(Number(single.Input.GetProperty("value")) * Number(single.Input.GetProperty("dailyVol")));
        AssertNear(single, ParametricValueAtRisk.Of(deviation, 10, (double)Number(single.Input.GetProperty("z"))));
        Assert.Equal(1_471_311.58, ParametricValueAtRisk.Of(deviation, 10, ParametricValueAtRisk.Quantile(0.99m)), 0.01);

        var pair = Vector("VAR-PARAM-HULL-2");
        double[] deviations = [.. Numbers(pair.Input.GetProperty("sd")).Select(value => (double)value)];
        var rho = (double)Number(pair.Input.GetProperty("rho"));
        AssertNear(pair, ParametricValueAtRisk.Of(ParametricValueAtRisk.Combine(deviations, (_, _) => rho), 10, (double)Number(pair.Input.GetProperty("z"))));
    }

    [Theory]
    [InlineData("0.95", 1.6448536270)]
    [InlineData("0.975", 1.9599639845)]
    [InlineData("0.99", 2.3263478740)]
    public void Quantiles_are_the_normal_distributions(string confidence, double expected)
        => Assert.Equal(expected, ParametricValueAtRisk.Quantile(decimal.Parse(confidence, CultureInfo.InvariantCulture)), 1e-9);

    [Fact]
    public void Expected_shortfall_of_a_normal_loss_has_the_closed_form()
    {
        var vector = Vector("ES-NORMAL-975");
        AssertNear(vector, ParametricValueAtRisk.ShortfallFactor(Number(vector.Input.GetProperty("confidence"))));
    }

    [Theory]
    [InlineData("BACKTEST-2020", BaselZone.Yellow, "0.75")]
    [InlineData("BACKTEST-2017", BaselZone.Green, "0")]
    public void A_backtest_counts_the_days_beyond_the_forecast(string id, BaselZone zone, string plusFactor)
    {
        var vector = Vector(id);
        var year = vector.Input.GetProperty("year").GetInt32();
        var days = vector.Output.GetProperty("n").GetInt32();

        var backtest = ValueAtRiskBacktest.Run(
            ReturnsBetween(new DateOnly(1990, 1, 2), new DateOnly(year, 12, 31)),
            vector.Input.GetProperty("window").GetInt32(),
            days,
            Number(vector.Input.GetProperty("confidence")))!;

        Assert.Equal(days, ReturnsBetween(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)).Length);
        Assert.Equal(vector.Output.GetProperty("exceptions").GetInt32(), backtest.Exceptions);
        Assert.Equal(zone, backtest.Zone);
        Assert.Equal(decimal.Parse(plusFactor, CultureInfo.InvariantCulture), backtest.PlusFactor);
    }

    [Theory]
    [InlineData("MDD-GFC")]
    [InlineData("MDD-COVID")]
    public void The_deepest_fall_names_peak_and_trough(string id)
    {
        var vector = Vector(id);
        var (from, to) = (Date(vector.Input.GetProperty("from")), Date(vector.Input.GetProperty("to")));

        var drawdown = Drawdown.Deepest([.. Index.Value.Where(point => point.Date >= from && point.Date <= to)])!;

        AssertNear(vector, "depth", (double)drawdown.Depth);
        Assert.Equal(Date(vector.Output.GetProperty("peak")), drawdown.PeakDate);
        Assert.Equal(Date(vector.Output.GetProperty("trough")), drawdown.TroughDate);
    }

    [Fact]
    public void A_deep_early_fall_beats_a_later_shallower_one()
    {
        var vector = Vector("MDD-SMALL");
        var start = new DateOnly(2020, 1, 1);
        var drawdown = Drawdown.Deepest([.. Numbers(vector.Input.GetProperty("nav")).Select((value, day) => new DatedValue(start.AddDays(day), value))])!;

        AssertNear(vector, (double)drawdown.Depth);
        Assert.Equal(start.AddDays(5), drawdown.RecoveryDate);
    }

    [Fact]
    public void Volatility_is_the_sample_deviation_of_simple_returns_in_a_year()
    {
        var vector = Vector("VOL-2008");
        AssertNear(vector, ReturnStatistics.Volatility(ReturnsBetween(new DateOnly(2008, 1, 1), new DateOnly(2008, 12, 31)))!.Value);
    }

    [Fact]
    public void Sharpe_ratio_is_of_the_excess_returns()
    {
        var vector = Vector("SHARPE-1");
        double[] returns = [.. Numbers(vector.Input.GetProperty("returns")).Select(value => (double)value)];
        AssertNear(
            vector,
            ReturnStatistics.Sharpe(returns, (double)Number(vector.Input.GetProperty("rf")), vector.Input.GetProperty("periodsPerYear").GetInt32())!.Value);
    }

    [Fact]
    public void Tracking_error_is_the_deviation_of_the_differences()
    {
        var vector = Vector("TRACK-1");
        double[] fund = [.. Numbers(vector.Input.GetProperty("fund")).Select(value => (double)value)];
        double[] index = [.. Numbers(vector.Input.GetProperty("index")).Select(value => (double)value)];
        AssertNear(vector, "error", ReturnStatistics.TrackingError(fund, index, 12)!.Value);
    }

    private static double[] ReturnsBetween(DateOnly from, DateOnly to)
    {
        // The first return of a year is from the last close of the year before.
        var first = Array.FindIndex(Index.Value, point => point.Date >= from);
        return ReturnStatistics.Returns([.. Index.Value[Math.Max(0, first - 1)..].TakeWhile(point => point.Date <= to).Select(point => point.Value)]);
    }

    private static DatedValue[] ReadSeries(string path)
        => [.. File.ReadLines(path).Skip(1).Select(line => line.Split(',')).Select(cells => new DatedValue(
            DateOnly.ParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture), decimal.Parse(cells[1], CultureInfo.InvariantCulture)))];

    private static PublishedVector Vector(string id)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SharedData.Require("domain", "vectors.json")));
        var vector = document.RootElement.GetProperty("vectors").EnumerateArray().Single(item => item.GetProperty("id").GetString() == id);
        return new PublishedVector(
            id,
            vector.GetProperty("in").Clone(),
            vector.GetProperty("out").Clone(),
            vector.TryGetProperty("tol", out var tolerance) ? double.Parse(tolerance.GetString()!, CultureInfo.InvariantCulture) : 0);
    }

    private static void AssertNear(PublishedVector vector, double actual) => AssertNear(vector, vector.Output, actual);

    private static void AssertNear(PublishedVector vector, string member, double actual) => AssertNear(vector, vector.Output.GetProperty(member), actual);

    private static void AssertNear(PublishedVector vector, JsonElement expected, double actual)
        => Assert.True(
            Math.Abs((double)Number(expected) - actual) <= vector.Tolerance,
            $"{vector.Id}: {expected} is published, {actual.ToString(CultureInfo.InvariantCulture)} was computed.");

    private static decimal[] Numbers(JsonElement values) => [.. values.EnumerateArray().Select(Number)];

    private static decimal Number(JsonElement value)
        => value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : decimal.Parse(value.GetString()!, CultureInfo.InvariantCulture);

    private static DateOnly Date(JsonElement value) => DateOnly.ParseExact(value.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed record PublishedVector(string Id, JsonElement Input, JsonElement Output, double Tolerance);
}
