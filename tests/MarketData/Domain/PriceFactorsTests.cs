using System.Globalization;
using Subgraphs.MarketData.Domain;

namespace Subgraphs.MarketData.Tests.Domain;

public sealed class PriceFactorsTests
{
    private static readonly PriceFactors Factors = new([(new(2020, 8, 31), 4m), (new(2014, 6, 9), 7m), (new(2009, 7, 1), 0.05m)]);

    [Theory]
    [InlineData("2020-08-31", "1")]
    [InlineData("2020-08-30", "4")]
    [InlineData("2014-06-08", "28")]
    [InlineData("2009-06-30", "1.40")]
    public void The_shares_are_the_product_of_later_ratios(string date, string factor)
        => Assert.Equal(decimal.Parse(factor, CultureInfo.InvariantCulture), Factors.Shares(DateOnly.Parse(date, CultureInfo.InvariantCulture)));

    [Fact]
    public void Prices_are_divided_and_volume_multiplied()
    {
        var bar = Factors.Adjust(Bar(new(2020, 8, 28), 499.23m));
        Assert.Equal((124.8075m, 40m), (bar.Close, bar.Volume));
    }

    [Fact]
    public void A_dividend_lowers_the_prices_before_its_ex_date_by_what_was_paid_and_no_volume()
    {
        // 100, then ex 2 at 98: (98 + 2) / 100 - 1 is no return at all.
        var factors = new PriceFactors([], [(new(2020, 1, 3), 98m / 100m)]);
        Assert.Equal((98m, 10m), (factors.Adjust(Bar(new(2020, 1, 2), 100m)).Close, factors.Adjust(Bar(new(2020, 1, 2), 100m)).Volume));
        Assert.Equal(98m, factors.Adjust(Bar(new(2020, 1, 3), 98m)).Close);
    }

    private static DailyBar Bar(DateOnly date, decimal price)
        => new() { Isin = "X", Date = date, Open = price, High = price, Low = price, Close = price, Volume = 10m, Source = "s" };
}
