using FsCheck;
using FsCheck.Fluent;
using Subgraphs.Portfolio.Domain;

namespace Subgraphs.Portfolio.Tests.Domain;

public sealed class PortfolioTimelineTests
{
    private const int Days = 120;

    private static readonly DateOnly Start = new(2024, 1, 1);

    /// <summary>Walking and replaying are two ways to one truth: after any history they agree on every date.</summary>
    [Fact]
    public void A_walk_agrees_with_a_replay_after_any_sequence_of_trades_splits_and_dividends()
        => Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(new Replay(new Rnd(2024, 11), default)),
            Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
            {
                var history = new RandomHistory(seed, Start, Days);
                var walk = new PortfolioTimeline(
                    [new HoldingTimeline(history.Trades, history.Splits, history.Dividends)], history.Trades, history.Movements);
                for (var day = 0; day < Days; day += 7)
                {
                    var date = Start.AddDays(day);
                    walk.AdvanceTo(date);
                    var replayed = HoldingReplay.Run(history.Trades, history.Splits, history.Dividends, date);
                    Assert.Equal(replayed.Position, walk.Positions.SingleOrDefault());
                    Assert.Equal(CashLedger.Balances(history.Movements, history.Trades, replayed.Receipts, date), walk.Cash);
                }
            }));

    /// <summary>The lots are the position, whatever was traded, and the ledger's lines are the balances.</summary>
    [Fact]
    public void Lots_add_up_to_the_position_and_entries_to_the_cash()
        => Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(new Replay(new Rnd(2026, 11), default)),
            Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
            {
                var history = new RandomHistory(seed, Start, Days);
                for (var day = 0; day < Days; day += 7)
                {
                    var date = Start.AddDays(day);
                    var replayed = HoldingReplay.Run(history.Trades, history.Splits, history.Dividends, date);
                    Assert.Equal(replayed.Position?.Quantity ?? 0, replayed.Position?.Lots.Sum(lot => lot.Quantity) ?? 0);
                    Assert.All(replayed.Position?.Lots ?? [], lot => Assert.True(lot.Quantity > 0 && lot.Cost > 0));

                    var entries = CashLedger.Entries(history.Movements, history.Trades, replayed.Receipts, date);
                    Assert.Equal(entries.Select(entry => entry.Id).Distinct(), entries.Select(entry => entry.Id));
                    Assert.Equal(entries.OrderBy(entry => entry.Date), entries);
                    Assert.Equal(
                        CashLedger.Balances(history.Movements, history.Trades, replayed.Receipts, date).Sum(balance => balance.Amount),
                        entries.Count == 0 ? 0 : entries[^1].Balance);
                }
            }));

    /// <summary>No share and no cent appears or goes without an entry that says so.</summary>
    [Fact]
    public void Cash_is_what_was_paid_in_less_what_was_spent_plus_what_was_earned()
        => Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(new Replay(new Rnd(2025, 11), default)),
            Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
            {
                var history = new RandomHistory(seed, Start, Days);
                var walk = new PortfolioTimeline(
                    [new HoldingTimeline(history.Trades, history.Splits, history.Dividends)], history.Trades, history.Movements);
                walk.AdvanceTo(Start.AddDays(Days * 2));

                var expected = history.Movements.Sum(movement => movement.Amount)
                    - history.Trades.Where(trade => trade.Side == TradeSide.Buy).Sum(trade => trade.GrossAmount + trade.Fees)
                    + history.Trades.Where(trade => trade.Side == TradeSide.Sell).Sum(trade => trade.GrossAmount - trade.Fees)
                    + walk.Income.Sum(receipt => receipt.Amount);
                Assert.Equal(expected, walk.Cash.Sum(balance => balance.Amount));
            }));

    /// <summary>Counted the other way round, in shares of the last day: what was bought less what was sold, each times the splits behind it.</summary>
    [Fact]
    public void Shares_are_what_was_bought_less_what_was_sold_times_the_splits_since()
        => Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(new Replay(new Rnd(2026, 13), default)),
            Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
            {
                var history = new RandomHistory(seed, Start, Days);
                var walk = new PortfolioTimeline(
                    [new HoldingTimeline(history.Trades, history.Splits, history.Dividends)], history.Trades, history.Movements);
                walk.AdvanceTo(Start.AddDays(Days));

                var expected = history.Trades.Sum(trade => (trade.Side == TradeSide.Buy ? trade.Quantity : -trade.Quantity) * SplitsSince(trade.TradeDate));
                Assert.Equal(expected, walk.Positions.Sum(position => position.Quantity));
                Assert.All(walk.Income, receipt => Assert.Equal(decimal.Round(SharesBefore(receipt.Dividend.ExDate) * receipt.Dividend.Amount, 2, MidpointRounding.ToEven), receipt.Amount));

                // A split applies in the morning, before the trades of its day.
                decimal SplitsSince(DateOnly date) => history.Splits.Where(split => split.ExDate > date).Aggregate(1m, (product, split) => product * split.Ratio);

                decimal SharesBefore(DateOnly exDate)
                    => history.Trades.Where(trade => trade.TradeDate < exDate)
                        .Sum(trade => (trade.Side == TradeSide.Buy ? trade.Quantity : -trade.Quantity)
                            * history.Splits.Where(split => split.ExDate > trade.TradeDate && split.ExDate <= exDate).Aggregate(1m, (product, split) => product * split.Ratio));
            }));
}
