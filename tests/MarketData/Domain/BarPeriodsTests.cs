using Subgraphs.MarketData.Domain;

namespace Subgraphs.MarketData.Tests.Domain;

public sealed class BarPeriodsTests
{
    [Theory]
    [InlineData(BarInterval.Day, "2019-01-06", "2019-01-06", "2019-01-07")]
    [InlineData(BarInterval.Week, "2019-01-06", "2018-12-31", "2019-01-07")]
    [InlineData(BarInterval.Week, "2018-12-31", "2018-12-31", "2019-01-07")]
    [InlineData(BarInterval.Month, "2019-01-31", "2019-01-01", "2019-02-01")]
    public void A_period_holds_its_dates(BarInterval interval, string date, string start, string end)
    {
        Assert.Equal(Date(start), BarPeriods.StartOf(interval, Date(date)));
        Assert.Equal(Date(end), BarPeriods.EndOf(interval, Date(start)));
    }

    [Fact]
    public void A_week_opens_with_its_first_session_and_closes_with_its_last()
    {
        var week = Assert.Single(BarPeriods.Join(BarInterval.Week, [Bar("2019-01-02", 10, 12, 9, 11), Bar("2019-01-03", 11, 15, 10, 14), Bar("2019-01-04", 14, 14, 5, 6)]));
        Assert.Equal((Date("2019-01-02"), 10m, 15m, 5m, 6m, 3m), (week.Date, week.Open, week.High, week.Low, week.Close, week.Volume));
    }

    private static DailyBar Bar(string date, decimal open, decimal high, decimal low, decimal close)
        => new() { Isin = "X", Date = Date(date), Open = open, High = high, Low = low, Close = close, Volume = 1m, Source = "s" };

    private static DateOnly Date(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
