using Subgraphs.Portfolio.Domain.Performance;
using Subgraphs.Portfolio.Domain.Reports;
using Subgraphs.Portfolio.Reports.Charts;
using Subgraphs.Portfolio.Reports.Components;
using Subgraphs.Portfolio.Reports.Texts;

namespace Subgraphs.Portfolio.Tests.Reports;

/// <summary>Figures, numbers and pictures by themselves.</summary>
public sealed class ReportFiguresTests
{
    [Fact]
    public void Months_link_to_the_whole_and_cut_ones_say_so()
    {
        DatedValue[] index =
        [
            new(new(2024, 1, 15), 1.00m), new(new(2024, 1, 31), 1.10m), new(new(2024, 2, 15), 0.99m), new(new(2024, 2, 29), 1.21m), new(new(2024, 3, 12), 1.331m),
        ];

        var months = MonthlyReturn.Of(index);

        Assert.Equal([new(2024, 1, 0.1m, true), new(2024, 2, 0.1m, false), new(2024, 3, 0.1m, true)], months);
        Assert.Equal(0.331m, months.Aggregate(1m, (product, month) => product * (1 + month.Return)) - 1);
        Assert.Empty(MonthlyReturn.Of(index[..1]));
    }

    [Fact]
    public void Every_return_is_in_one_bin()
    {
        double[] returns = [-0.75, -0.25, -0.25, 0, 0.125, 0.5];

        var bins = LossBin.Of(returns, 5);

        Assert.Equal([1, 0, 2, 2, 1], bins.Select(bin => bin.Days));
        Assert.Equal(returns.Length, bins.Sum(bin => bin.Days));
        Assert.Equal(3, LossBin.Of([0.01, 0.01, 0.01], 4).Sum(bin => bin.Days));
        Assert.Empty(LossBin.Of([], 4));
    }

    [Theory]
    [InlineData("1234567.894", "USD", "1,234,567.89")]
    [InlineData("1234567.5", "KRW", "1,234,568")]
    [InlineData("0.125", "EUR", "0.12")]
    [InlineData("-0.001", "USD", "0.00")]
    [InlineData("-1000", "USD", "−1,000.00")]
    public void Amounts_have_the_decimals_of_their_currency_and_a_minus_that_is_one(string amount, string currency, string expected)
        => Assert.Equal(expected, ReportNumbers.Amount(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), currency));

    [Fact]
    public void Figures_that_are_not_there_are_no_zeros_and_signs_are_those_of_what_is_shown()
    {
        Assert.Equal("–", ReportNumbers.Percent(null));
        Assert.Equal("–", ReportNumbers.Money(null, "USD"));
        Assert.Equal("+12.35%", ReportNumbers.Percent(0.12346m, 2, true));
        Assert.Equal("0.00%", ReportNumbers.Percent(0.00001m, 2, true));
        Assert.Equal("−7.5%", ReportNumbers.Percent(-0.075m, 1, true));
    }

    [Fact]
    public void Both_languages_shorten_large_numbers_and_write_dates_their_own_way()
    {
        var (english, korean) = (ReportTexts.All["en"], ReportTexts.All["ko"]);

        Assert.Equal(["1.5k", "38.9m", "107.19bn", "−2m", "250"], new[] { 1500, 38_900_000, 107_190_000_000.0, -2_000_000, 250 }.Select(english.Compact));
        Assert.Equal(["1,500", "3,890만", "1,071.9억", "−200만", "250"], new[] { 1500, 38_900_000, 107_190_000_000.0, -2_000_000, 250 }.Select(korean.Compact));
        Assert.Equal(("31 December 2025", "2025년 12월 31일"), (english.LongDate(new(2025, 12, 31)), korean.LongDate(new(2025, 12, 31))));
        Assert.Equal(["en", "ko", "ko", null, null], new[] { "en", "ko", "ko-KR", "de", "" }.Select(ReportTexts.Choose));
    }

    [Theory]
    [InlineData(0.0, 1.0, "0 0.2 0.4 0.6 0.8 1")]
    [InlineData(97.0, 118.0, "95 100 105 110 115 120")]
    [InlineData(-0.153, 0.0, "-0.2 -0.15 -0.1 -0.05 0")]
    [InlineData(5.0, 5.0, "4.4 4.6 4.8 5 5.2 5.4 5.6")]
    public void An_axis_has_round_numbers_and_holds_all_values(double low, double high, string ticks)
    {
        var scale = new ChartScale(low, high, 5, 100, 0);

        Assert.Equal(ticks, string.Join(' ', scale.Ticks.Select(tick => Math.Round(tick, 6).ToString(System.Globalization.CultureInfo.InvariantCulture))));
        Assert.True(scale.Low <= low && scale.High >= high);
        Assert.Equal((100.0, 0.0), (scale.At(scale.Low), scale.At(scale.High)));
    }

    [Fact]
    public void A_long_series_is_thinned_without_losing_its_trough()
    {
        var points = Enumerable.Range(0, 5000).Select(day => new DatedValue(new DateOnly(2010, 1, 1).AddDays(day), day == 2345 ? 1m : 100m)).ToList();

        var plot = new LinePlot([new ChartSeries("a", "c1", points)], 200, null, value => value.ToString(System.Globalization.CultureInfo.InvariantCulture), (date, _) => $"{date.Year}");

        var path = Assert.Single(plot.Lines).Path;
        Assert.True(path.Count(letter => letter == 'L') < 500);
        var lowest = path.Split('M', 'L').Where(point => point.Length > 0).Max(point => double.Parse(point.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(lowest > plot.Bottom * 0.9);
    }

    [Fact]
    public void A_portfolios_name_ends_neither_a_string_of_the_style_sheet_nor_the_sheet()
        => Assert.Equal("a\\000022\\00003b\\00007d\\00003c\\00002fstyle\\00003e", ReportStyles.Escape("a\";}</style>"));

    [Fact]
    public void A_name_is_put_in_its_place_as_text()
    {
        var html = $"<dd>{PersonalMark.Stored("cl-1")}</dd>";

        Assert.Equal("<dd>&lt;b&gt; &amp; Söhne (cl-1)</dd>".Replace("ö", "&#246;", StringComparison.Ordinal), PersonalMark.Named(html, "<b> & Söhne"));
        Assert.Equal("<dd></dd>", PersonalMark.Named("<dd></dd>", "nobody"));
    }
}
