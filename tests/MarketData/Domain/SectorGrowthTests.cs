using Subgraphs.MarketData.Domain;

namespace Subgraphs.MarketData.Tests.Domain;

public sealed class SectorGrowthTests
{
    private static readonly DateOnly From = new(2015, 1, 1);
    private static readonly DateOnly To = new(2017, 1, 1);

    [Fact]
    public void Companies_count_where_both_dates_have_the_value()
    {
        var growth = SectorGrowth.Between(
            "Energy",
            [Row(From, "A", 100m, 10m, 5m), Row(From, "B", 100m, null, 5m), Row(From, "GONE", 900m, 9m, 9m)],
            [Row(To, "A", 121m, 11m, null), Row(To, "B", 121m, 10m, 20m), Row(To, "NEW", 900m, 9m, 9m)],
            _ => 1m);
        Assert.Equal((2, From, To), (growth.Constituents, growth.From, growth.To));
        Assert.Equal(0.1m, decimal.Round(growth.MarketCapCagr!.Value, 3));
        Assert.Equal(0.049m, decimal.Round(growth.EarningsCagr!.Value, 3));
        Assert.Equal(1m, decimal.Round(growth.EbitdaCagr!.Value, 2));
    }

    [Fact]
    public void No_pair_and_a_loss_have_no_growth()
    {
        Assert.Equal((0, null), (SectorGrowth.Between("Energy", [Row(From, "A", 1m, 1m, 1m)], [Row(To, "B", 1m, 1m, 1m)], _ => 1m) is var none ? none.Constituents : -1, none.MarketCapCagr));
        Assert.Null(SectorGrowth.Between("Energy", [Row(From, "A", 1m, -1m, -1m)], [Row(To, "A", 1m, 1m, 1m)], _ => 1m).EbitdaCagr);
        Assert.Null(Growth.Cagr(1m, 2m, To, From));
    }

    [Fact]
    public void Amounts_of_several_currencies_are_summed_in_one_and_left_out_without_a_rate()
    {
        var won = Row(From, "WON", 1_000_000m, 10m, 5m);
        won.Currency = "KRW";
        var wonLater = Row(To, "WON", 2_000_000m, 10m, 5m);
        wonLater.Currency = "KRW";
        Fundamental[] first = [Row(From, "A", 1000m, 10m, 5m), won];
        Fundamental[] last = [Row(To, "A", 1000m, 10m, 5m), wonLater];
        var growth = SectorGrowth.Between("Energy", first, last, row => row.Currency == "USD" ? 1m : 0.001m);
        Assert.Equal((2, 0.225m), (growth.Constituents, decimal.Round(growth.MarketCapCagr!.Value, 3)));
        var alone = SectorGrowth.Between("Energy", first, last, row => row.Currency == "USD" ? 1m : null);
        Assert.Equal((1, 0m), (alone.Constituents, alone.MarketCapCagr));
    }

    private static Fundamental Row(DateOnly asOf, string symbol, decimal? marketCap, decimal? priceEarnings, decimal? ebitda) => new()
    {
        AsOf = asOf,
        Symbol = symbol,
        Currency = "USD",
        Sector = "Energy",
        MarketCap = marketCap,
        PriceEarnings = priceEarnings,
        EbitdaTtm = ebitda,
        Source = "test",
    };
}
