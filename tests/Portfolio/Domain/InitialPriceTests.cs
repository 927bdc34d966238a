using Subgraphs.Portfolio.Domain;

namespace Subgraphs.Portfolio.Tests.Domain;

/// <summary>What was paid for what is held, a share, without fees.</summary>
public sealed class InitialPriceTests
{
    private static readonly DateOnly AsOf = new(2025, 12, 31);

    [Fact]
    public void Purchases_are_averaged_and_sales_and_fees_leave_the_average_alone()
        => Assert.Equal(110m, InitialPrice.PerShare([Trades.Buy("2025-01-02", 10, 100, fees: 9), Trades.Sell("2025-01-03", 5, 50), Trades.Buy("2025-01-06", 5, 120)], [], AsOf));

    [Fact]
    public void A_position_that_was_flat_begins_anew_and_what_is_not_held_has_no_price()
    {
        Trade[] trades = [Trades.Buy("2025-01-02", 10, 100), Trades.Sell("2025-01-03", 10, 50), Trades.Buy("2025-01-06", 1, 60)];

        Assert.Equal(60m, InitialPrice.PerShare(trades, [], AsOf));
        Assert.Null(InitialPrice.PerShare(trades, [], new DateOnly(2025, 1, 3)));
        Assert.Equal(100m, InitialPrice.PerShare(trades, [], new DateOnly(2025, 1, 2)));
        Assert.Null(InitialPrice.PerShare([Trades.Buy("2025-01-02", 1, 100, status: TradeStatus.Cancelled)], [], AsOf));
    }

    [Fact]
    public void A_split_divides_it_before_the_trades_of_its_day()
    {
        ShareSplit split = new(Trades.Isin, new DateOnly(2025, 1, 6), 4m);

        Assert.Equal(25m, InitialPrice.PerShare([Trades.Buy("2025-01-02", 10, 100)], [split], AsOf));
        Assert.Equal(100m, InitialPrice.PerShare([Trades.Buy("2025-01-02", 10, 100)], [split], new DateOnly(2025, 1, 3)));
        Assert.Equal(27.5m, InitialPrice.PerShare([Trades.Buy("2025-01-02", 10, 100), Trades.Buy("2025-01-06", 40, 30)], [split], AsOf));
    }
}
