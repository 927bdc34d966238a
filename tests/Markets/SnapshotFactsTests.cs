using Subgraphs.Markets.Records;

namespace Subgraphs.Markets.Tests;

public sealed class SnapshotFactsTests
{
    [Fact]
    public void Snapshots_have_their_rows_and_the_short_one_is_refused_by_line()
    {
        var errors = new RowErrors();
        var counts = RealMarket.Require().ReadFundamentals(errors).GroupBy(row => row.AsOf).ToDictionary(day => day.Key, day => day.Count());
        Assert.Equal([500, 499, 496, 494, 504, 505, 505, 503, 503, 503], counts.OrderBy(day => day.Key).Select(day => day.Value));
        var refused = Assert.Single(errors.Kept);
        Assert.Equal(("datahub-sp500-financials/financials-2013-11-03.csv", 279, RowErrorCodes.FieldCount), (refused.File, refused.Line, refused.Code));
    }

    [Theory]
    [InlineData("2012-12-27", "63802000000", "7569000000", "0.0249")]
    [InlineData("2013-11-03", "84765000000", "7867000000", "0.0198")]
    [InlineData("2016-07-10", "107430000000", "8570000000", "0.0253")]
    [InlineData("2018-02-08", "138721055226", "9048000000", "0.023328617")]
    [InlineData("2024-11-01", "69959491584", "8117000192", "0.022")]
    public void Units_are_those_of_each_file(string asOf, string marketCap, string ebitda, string yield)
    {
        var row = Row(asOf, "MMM");
        Assert.Equal(Number(marketCap), row.MarketCap);
        Assert.Equal(Number(ebitda), row.EbitdaTtm);
        Assert.Equal(Number(yield), row.DividendYield);
    }

    [Fact]
    public void The_swapped_columns_of_2018_are_put_right()
    {
        var rows = Rows("2018-02-08");
        Assert.All(rows.Where(row => row.FiftyTwoWeekLow is not null), row => Assert.True(row.FiftyTwoWeekLow <= row.FiftyTwoWeekHigh, row.Symbol));
        Assert.Equal((175.49m, 259.77m), (rows.Single(row => row.Symbol == "MMM").FiftyTwoWeekLow, rows.Single(row => row.Symbol == "MMM").FiftyTwoWeekHigh));
    }

    [Fact]
    public void Since_2024_the_sector_is_derived_from_the_sub_industry_that_stands_in_its_column()
    {
        var row = Row("2024-11-01", "MMM");
        Assert.Equal(("Industrials", "Industrial Conglomerates"), (row.Sector, row.SubIndustry));
        Assert.Equal(11, Rows("2026-08-22").Select(r => r.Sector).Distinct().Count());
        var counts = Rows("2026-08-22").GroupBy(r => r.Sector!).ToDictionary(sector => sector.Key, sector => sector.Count());
        Assert.Equal((62, 78), (counts["Health Care"], counts["Industrials"]));
    }

    [Fact]
    public void Zero_and_empty_mean_missing_but_a_yield_of_zero_does_not()
    {
        var row = Row("2018-02-08", "BRK.B");
        Assert.Equal(0m, row.DividendYield);
        Assert.DoesNotContain(Rows("2018-02-08"), r => r.EbitdaTtm == 0m);
        Assert.Contains(Rows("2018-02-08"), r => r.EbitdaTtm < 0m);
        Assert.Equal(47, Rows("2026-08-22").Count(r => r.PriceEarnings is null));
        Assert.Equal(34, Rows("2026-08-22").Count(r => r.MarketCap is null));
        Assert.Equal(43, Rows("2026-08-22").Count(r => r.EbitdaTtm is null));
    }

    [Fact]
    public void Infinity_is_missing_and_an_exponent_is_a_number()
    {
        Assert.Equal(29 + 1, Rows("2024-11-01").Count(r => r.PriceEarnings is null));
        Assert.Equal(0.000036m, Rows("2026-08-22").Where(r => r.DividendYield > 0m).Min(r => r.DividendYield));
    }

    [Fact]
    public void Health_care_grew_twelve_percent_a_year_between_the_snapshots_of_2013_and_2016()
    {
        var first = Rows("2013-11-03").Where(row => row.Sector == "Health Care").ToDictionary(row => row.Symbol, row => row.MarketCap);
        var pairs = Rows("2016-07-10")
            .Where(row => row.Sector == "Health Care" && row.MarketCap is not null && first.GetValueOrDefault(row.Symbol) is not null)
            .Select(row => (From: first[row.Symbol]!.Value, To: row.MarketCap!.Value))
            .ToList();
        Assert.Equal(46, pairs.Count);
        Assert.Equal(1927.97m, decimal.Round(pairs.Sum(pair => pair.From) / 1_000_000_000m, 2));
        Assert.Equal(2617.99m, decimal.Round(pairs.Sum(pair => pair.To) / 1_000_000_000m, 2));
    }

    [Fact]
    public void A_ticker_finds_its_instrument_only_while_it_was_the_instruments_own()
    {
        Assert.Null(Row("2013-11-03", "GOOG").Isin);
        Assert.Equal("US02079K1079", Row("2014-12-07", "GOOG").Isin);
        Assert.Equal("US1912161007", Row("2013-11-03", "KO").Isin);
        Assert.Null(Row("2013-11-03", "MSI").Isin);
    }

    private static List<FundamentalRecord> Rows(string asOf)
    {
        var date = DateOnly.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture);
        return RealMarket.Require().ReadFundamentals(new RowErrors()).Where(row => row.AsOf == date).ToList();
    }

    private static FundamentalRecord Row(string asOf, string symbol) => Rows(asOf).Single(row => row.Symbol == symbol);

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
