using Subgraphs.Portfolio.Domain;

namespace Subgraphs.Portfolio.Tests.Domain;

public sealed class HoldingReplayTests
{
    private static readonly DateOnly End = new(2024, 12, 31);

    [Fact]
    public void A_purchase_adds_its_fees_to_the_average_cost()
    {
        var position = Replay([Trades.Buy("2024-01-10", 100, 50m, fees: 10m)]).Position!;

        Assert.Equal(100m, position.Quantity);
        Assert.Equal(50.1m, position.AverageCost);
        Assert.Equal(new DateOnly(2024, 1, 10), position.OpenedOn);
    }

    [Fact]
    public void A_sale_leaves_the_average_cost()
    {
        var position = Replay([Trades.Buy("2024-01-10", 100, 50m), Trades.Buy("2024-02-10", 100, 70m), Trades.Sell("2024-03-10", 150, 90m)]).Position!;

        Assert.Equal(50m, position.Quantity);
        Assert.Equal(60m, position.AverageCost);
    }

    [Fact]
    public void A_split_multiplies_the_shares_and_divides_the_cost()
    {
        var position = Replay(
            [Trades.Buy("2024-01-10", 100, 60m), Trades.Buy("2024-06-10", 50, 20m)],
            splits: [new ShareSplit(Trades.Isin, new DateOnly(2024, 6, 10), 3m)]).Position!;

        Assert.Equal(350m, position.Quantity);
        Assert.Equal(20m, position.AverageCost);
    }

    [Fact]
    public void A_position_that_was_flat_opens_anew()
    {
        var position = Replay([Trades.Buy("2024-01-10", 100, 50m), Trades.Sell("2024-02-10", 100, 55m), Trades.Buy("2024-05-02", 10, 40m)]).Position!;

        Assert.Equal(new DateOnly(2024, 5, 2), position.OpenedOn);
        Assert.Equal(40m, position.AverageCost);
    }

    [Fact]
    public void Nothing_held_is_no_position()
        => Assert.Null(Replay([Trades.Buy("2024-01-10", 100, 50m), Trades.Sell("2024-02-10", 100, 55m)]).Position);

    [Fact]
    public void Trades_after_the_date_do_not_count()
        => Assert.Equal(100m, Replay([Trades.Buy("2024-01-10", 100, 50m), Trades.Sell("2025-01-02", 100, 55m)]).Position!.Quantity);

    [Fact]
    public void A_cancelled_order_moves_nothing()
        => Assert.Null(Replay([Trades.Buy("2024-01-10", 100, 50m, status: TradeStatus.Cancelled)]).Position);

    [Theory]
    [InlineData("2024-03-14", 100)]
    [InlineData("2024-03-15", 0)]
    public void Who_buys_before_the_ex_date_is_entitled(string boughtOn, int entitled)
    {
        var receipts = Replay(
            [Trades.Buy(boughtOn, 100, 50m)],
            dividends: [new CashDividend(Trades.Isin, new DateOnly(2024, 3, 15), new DateOnly(2024, 4, 1), 0.25m, "USD")]).Receipts;

        Assert.Equal(entitled, receipts.Sum(receipt => receipt.Quantity));
        Assert.Equal(entitled * 0.25m, receipts.Sum(receipt => receipt.Amount));
    }

    [Fact]
    public void Who_sells_on_the_ex_date_keeps_the_dividend()
    {
        var receipts = Replay(
            [Trades.Buy("2024-01-10", 100, 50m), Trades.Sell("2024-03-15", 100, 50m)],
            dividends: [new CashDividend(Trades.Isin, new DateOnly(2024, 3, 15), null, 0.25m, "USD")]).Receipts;

        Assert.Equal(25m, Assert.Single(receipts).Amount);
    }

    [Fact]
    public void A_sale_takes_the_oldest_lots_and_a_split_multiplies_what_is_left()
    {
        var position = Replay(
            [
                Trades.Buy("2024-01-10", 100, 50m, fees: 10m), Trades.Buy("2024-02-10", 100, 70m), Trades.Sell("2024-03-10", 150, 90m, fees: 5m),
                Trades.Buy("2024-07-10", 10, 40m),
            ],
            splits: [new ShareSplit(Trades.Isin, new DateOnly(2024, 6, 10), 2m)]).Position!;

        Assert.Equal([new PositionLot(new(2024, 2, 10), 100m, 3_500m), new PositionLot(new(2024, 7, 10), 10m, 400m)], position.Lots);
    }

    [Fact]
    public void What_is_sold_and_not_held_is_a_lot_below_zero_that_the_next_purchase_closes()
    {
        Trade[] trades = [Trades.Buy("2024-01-10", 100, 50m), Trades.Sell("2024-02-10", 130, 60m)];

        Assert.Equal([new PositionLot(new(2024, 2, 10), -30m, -1_800m)], Replay(trades).Position!.Lots);
        Assert.Equal([new PositionLot(new(2024, 3, 10), 20m, 1_000m)], Replay([.. trades, Trades.Buy("2024-03-10", 50, 50m)]).Position!.Lots);
    }

    private static HoldingHistory Replay(Trade[] trades, ShareSplit[]? splits = null, CashDividend[]? dividends = null)
        => HoldingReplay.Run(trades, splits ?? [], dividends ?? [], End);
}
