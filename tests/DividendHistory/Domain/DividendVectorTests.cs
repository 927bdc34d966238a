using System.Globalization;
using System.Text.Json;
using Subgraphs.DividendHistory.Domain;
using Tests.Kit;

namespace Subgraphs.DividendHistory.Tests.Domain;

/// <summary>The domain's vectors over the published dividends.</summary>
public sealed class DividendVectorTests
{
    [Fact]
    public void DIV_NDPS_CAT_payments_pulled_across_a_year_end_are_no_cut()
    {
        var vector = Vector("DIV-NDPS-CAT");
        var series = RealDividends.Load().Series("CAT", 2014);

        var years = vector.GetProperty("in").GetProperty("years").EnumerateArray().Select(year => year.GetInt32());
        var expected = vector.GetProperty("out").EnumerateArray().Select(Number);
        Assert.All(
            years.Zip(expected),
            pair => Assert.InRange(series.GetNormalised(pair.First)!.Value, pair.Second - Tolerance(vector), pair.Second + Tolerance(vector)));
        Assert.Equal((2.48m, 5), (series.GetYear(2012).Total, series.GetYear(2012).Payments));
    }

    [Theory]
    [InlineData("DIV-STREAK-KO")]
    [InlineData("DIV-STREAK-JNJ")]
    [InlineData("DIV-STREAK-BAC")]
    public void Growth_streaks_count_back_from_the_last_complete_year(string id)
    {
        var vector = Vector(id);
        var input = vector.GetProperty("in");
        var to = input.GetProperty("to").GetInt32();

        var streak = DividendGrowthMetrics.Streak(RealDividends.Load().Series(input.GetProperty("symbol").GetString()!, to), to);

        Assert.Equal(new GrowthStreak(vector.GetProperty("out").GetInt32(), vector.GetProperty("censored").GetBoolean()), streak);
    }

    [Theory]
    [InlineData("DIV-CAGR10-KO")]
    [InlineData("DIV-CAGR5-KO")]
    public void Compound_growth_is_taken_between_normalised_years(string id)
    {
        var vector = Vector(id);
        var input = vector.GetProperty("in");
        var (from, to) = (input.GetProperty("from").GetInt32(), input.GetProperty("to").GetInt32());

        var growth = DividendGrowthMetrics.CompoundGrowth(RealDividends.Load().Series(input.GetProperty("symbol").GetString()!, to), to, to - from);

        AssertNear(vector, growth);
    }

    [Theory]
    [InlineData("DIV-YIELD-IBM")]
    [InlineData("DIV-YIELD-KO")]
    public void Trailing_yields_put_dividends_and_close_on_one_basis(string id)
    {
        var vector = Vector(id);
        var input = vector.GetProperty("in");
        var symbol = input.GetProperty("symbol").GetString()!;
        var on = DateOnly.ParseExact(input.GetProperty("on").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var data = RealDividends.Load();

        AssertNear(vector, DividendYield.Trailing(data.Regular(symbol), data.Splits(symbol, on), on, Number(input.GetProperty("close")), "USD"));
    }

    [Fact]
    public void DIV_FWD_BAC_is_the_latest_payment_times_four()
    {
        var vector = Vector("DIV-FWD-BAC");
        var on = new DateOnly(2019, 12, 31);
        var data = RealDividends.Load();
        var latest = data.Regular("BAC").Last(payment => payment.ExDate <= on);

        AssertNear(vector, DividendYield.Forward(latest, 4, data.Splits("BAC", on), on, 35.22m, "USD"));
    }

    [Theory]
    [InlineData("PG", 20, true)]
    [InlineData("XOM", 20, true)]
    [InlineData("CAT", 20, true)]
    [InlineData("GD", 20, true)]
    [InlineData("IBM", 20, true)]
    [InlineData("LIN", 20, true)]
    [InlineData("ABT", 6, false)]
    public void The_streaks_that_the_domain_states_come_out(string symbol, int years, bool isCensored)
        => Assert.Equal(new GrowthStreak(years, isCensored), DividendGrowthMetrics.Streak(RealDividends.Load().Series(symbol, 2019), 2019));

    [Fact]
    public void SPY_2019_yields_what_its_four_payments_were()
    {
        var data = RealDividends.Load();
        var on = new DateOnly(2019, 12, 31);

        Assert.Equal(5.619m, DividendYield.TrailingDps(data.Regular("SPY"), data.Splits("SPY", on), on, "USD"));
        Assert.Equal(0.0174579010m, DividendYield.Trailing(data.Regular("SPY"), data.Splits("SPY", on), on, 321.86m, "USD"));
    }

    private static JsonElement Vector(string id)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SharedData.Require("domain", "vectors.json")));
        return document.RootElement.GetProperty("vectors").EnumerateArray().Single(vector => vector.GetProperty("id").GetString() == id).Clone();
    }

    private static decimal Number(JsonElement text) => decimal.Parse(text.GetString()!, CultureInfo.InvariantCulture);

    private static decimal Tolerance(JsonElement vector) => Number(vector.GetProperty("tol"));

    private static void AssertNear(JsonElement vector, decimal? actual)
    {
        var expected = Number(vector.GetProperty("out"));
        Assert.InRange(actual!.Value, expected - Tolerance(vector), expected + Tolerance(vector));
    }
}
