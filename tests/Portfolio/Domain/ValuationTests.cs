using Subgraphs.Portfolio.Domain;

namespace Subgraphs.Portfolio.Tests.Domain;

public sealed class ValuationTests
{
    private static readonly DateOnly Date = new(2019, 12, 31);
    private static readonly FxTable Rates = new(new Dictionary<string, decimal> { ["USD"] = 1.0389m, ["KRW"] = 1532.15m });

    [Fact]
    public void The_worked_example_of_three_lines_and_cash_is_worth_531764()
    {
        var prices = new Dictionary<string, decimal> { ["SPY"] = 321.86m, ["IBM"] = 134.04m, ["BAC"] = 35.22m };
        Position[] positions = [Held("SPY", 900), Held("IBM", 1000), Held("BAC", 2500)];

        var valuation = Valuation.Value(Date, "USD", positions, [new CashBalance(20_000m, "USD")], isin => Price(prices[isin]), Rates)!;

        Assert.Equal(531_764.00m, valuation.NetAssetValue);
        Assert.Equal([0.5447m, 0.2521m, 0.1656m], valuation.Positions.Select(position => Math.Round(position.Weight, 4)));
    }

    [Fact]
    public void A_cross_rate_goes_through_the_euro()
        => Assert.Equal(1474.7810m, Math.Round(Rates.Rate("USD", "KRW")!.Value, 4));

    [Fact]
    public void A_price_older_than_one_trading_day_is_stale_and_still_counts()
    {
        var valuation = Valuation.Value(Date, "USD", [Held("IBM", 10)], [], _ => Price(100m, sessionsMissed: 2), Rates)!;

        Assert.True(valuation.Positions.Single().IsStale);
        Assert.Equal(1000m, valuation.NetAssetValue);
    }

    [Fact]
    public void A_position_without_any_price_is_carried_at_cost_and_stale()
    {
        var valuation = Valuation.Value(Date, "USD", [Held("IBM", 10)], [], _ => null, Rates)!;

        Assert.True(valuation.Positions.Single().IsStale);
        Assert.Equal(10m, valuation.NetAssetValue);
    }

    [Fact]
    public void Without_a_rate_there_is_no_net_asset_value()
        => Assert.Null(Valuation.Value(Date, "USD", [], [new CashBalance(1m, "CHF")], _ => null, Rates));

    private static Position Held(string isin, decimal quantity) => new(isin, quantity, 1m, "USD", Date);

    private static ObservedPrice Price(decimal close, int sessionsMissed = 0) => new(Date, close, "USD", sessionsMissed);
}
