using Subgraphs.Compliance.Domain.Evaluation;

namespace Subgraphs.Compliance.Tests.Evaluation;

/// <summary>The age of prices, in sessions of the instrument's venue.</summary>
public sealed class PriceAgesTests
{
    private const string Isin = "US4592001014";

    /// <summary>Thursday 2019-12-19, Friday, then a gap over Monday and Tuesday, Thursday 2019-12-26 (the 25th is no session).</summary>
    private static readonly DateOnly[] Dates = [new(2019, 12, 19), new(2019, 12, 20), new(2019, 12, 26), new(2019, 12, 27)];

    [Fact]
    public void A_missing_session_ends_a_run_and_a_weekend_does_not()
    {
        var runs = PriceAges.Runs(Isin, "XNYS", Dates).ToList();

        Assert.Equal([(new DateOnly(2019, 12, 19), new DateOnly(2019, 12, 20)), (new DateOnly(2019, 12, 26), new DateOnly(2019, 12, 27))], runs.Select(run => (run.From, run.To)));
    }

    [Theory]
    [InlineData("2019-12-20", 0)]
    [InlineData("2019-12-22", 0)]
    [InlineData("2019-12-23", 1)]
    [InlineData("2019-12-25", 2)]
    [InlineData("2019-12-26", 0)]
    [InlineData("2019-12-29", 0)]
    [InlineData("2020-01-02", 3)]
    public void Only_sessions_age_a_price(string date, int expected)
    {
        var runs = PriceAges.Runs(Isin, "XNYS", Dates);

        Assert.Equal(expected, PriceAges.On(runs, DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture))[Isin]);
    }

    [Fact]
    public void Before_the_first_close_there_is_no_price()
        => Assert.Empty(PriceAges.On(PriceAges.Runs(Isin, "XNYS", Dates), new DateOnly(2019, 12, 18)));
}
