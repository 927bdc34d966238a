using Subgraphs.MarketData.Domain;

namespace Subgraphs.MarketData.Tests.Domain;

public sealed class SplitAdjustmentTests
{
    private static readonly SplitAdjustment Adjustment = new([(new(2020, 8, 31), 4m), (new(2014, 6, 9), 7m), (new(2009, 7, 1), 0.05m)]);

    [Theory]
    [InlineData("2020-08-31", "1")]
    [InlineData("2020-08-30", "4")]
    [InlineData("2014-06-08", "28")]
    [InlineData("2009-06-30", "1.40")]
    public void The_factor_is_the_product_of_later_ratios(string date, string factor)
        => Assert.Equal(decimal.Parse(factor, System.Globalization.CultureInfo.InvariantCulture), Adjustment.Factor(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Prices_are_divided_and_volume_multiplied()
    {
        var bar = Adjustment.Adjust(new DailyBar { Isin = "X", Date = new(2020, 8, 28), Open = 500m, High = 510m, Low = 490m, Close = 499.23m, Volume = 10m, Source = "s" });
        Assert.Equal((125m, 127.5m, 122.5m, 124.8075m, 40m), (bar.Open, bar.High, bar.Low, bar.Close, bar.Volume));
    }
}
