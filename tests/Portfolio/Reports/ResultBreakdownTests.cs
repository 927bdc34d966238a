using FsCheck;
using FsCheck.Fluent;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Performance;
using Subgraphs.Portfolio.Domain.Reports;
using Subgraphs.Portfolio.Tests.Domain;

namespace Subgraphs.Portfolio.Tests.Reports;

/// <summary>What each instrument brought, and that nothing is left over.</summary>
public sealed class ResultBreakdownTests
{
    private static readonly DateOnly Start = new(2024, 1, 2);

    [Fact]
    public void A_result_is_the_change_of_value_less_what_was_bought_with_what_was_sold_and_paid_out()
    {
        var (begin, end) = (new DateOnly(2024, 1, 31), new DateOnly(2024, 3, 31));
        Trade[] trades = [Trades.Buy("2024-01-10", 100, 10, 5), Trades.Buy("2024-02-05", 50, 12, 1), Trades.Sell("2024-03-05", 30, 15, 2)];
        CashDividend[] dividends = [new(Trades.Isin, new(2024, 2, 20), new(2024, 3, 1), 0.5m, "USD")];

        var breakdown = Compute(trades, [], dividends, [], begin, end, date => date <= begin ? 11 : 14);
        var position = Assert.Single(breakdown.Positions);

        Assert.Equal((1100m, 1680m, 601m, 448m, 75m), (position.BeginValue, position.EndValue, position.Bought, position.Sold, position.Income));
        Assert.Equal(1680m - 1100m - 601m + 448m + 75m, position.Result);
        Assert.Equal(0, breakdown.CashAndExchange);
        Assert.Equal(position.Result, breakdown.Total);
        Assert.Equal(position.Result / breakdown.AverageCapital, breakdown.Contribution(position.Result));
    }

    /// <summary>Whatever happens, in one currency all gain is the instruments': cash brings nothing by itself.</summary>
    [Fact]
    public void Results_reconcile_with_the_change_of_net_asset_value_after_any_history()
        => Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(new Replay(new Rnd(2026, 11), default)),
            Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
            {
                var history = new RandomHistory(seed, Start, 120);
                var random = new Random(seed);
                var prices = Enumerable.Range(0, 200).Select(_ => random.Next(100, 20_000) / 100m).ToArray();
                var (from, to) = (Start.AddDays(random.Next(0, 60)), Start.AddDays(random.Next(61, 150)));

                var breakdown = Compute(
                    history.Trades, history.Splits, history.Dividends, history.Movements, from, to, date => prices[Math.Min(199, Math.Max(0, date.DayNumber - Start.DayNumber))]);

                Assert.InRange(breakdown.CashAndExchange, -0.000001m, 0.000001m);
                Assert.InRange(breakdown.EndValue - breakdown.BeginValue - breakdown.Contributions - breakdown.Positions.Sum(position => position.Result), -0.000001m, 0.000001m);
            }));

    private static ResultBreakdown Compute(
        IReadOnlyList<Trade> trades,
        IReadOnlyList<ShareSplit> splits,
        IReadOnlyList<CashDividend> dividends,
        IReadOnlyList<CashMovement> movements,
        DateOnly from,
        DateOnly to,
        Func<DateOnly, decimal> priceOn)
    {
        var timeline = new PortfolioTimeline([new HoldingTimeline(trades, splits, dividends)], trades, movements);
        timeline.AdvanceTo(from);
        var begin = Value(from);
        timeline.Income.Clear();
        timeline.AdvanceTo(to);
        return ResultBreakdown.Compute(
            begin,
            Value(to),
            trades.Where(trade => trade.IsExecuted && trade.TradeDate > from && trade.TradeDate <= to),
            timeline.Income,
            [.. movements.Where(movement => movement.IsExternal && movement.Date > from && movement.Date <= to).Select(movement => new DatedFlow(movement.Date, movement.Amount))],
            (_, _) => 1m);

        PortfolioValuation Value(DateOnly date) => Valuation.Value(
            date, "USD", timeline.Positions, timeline.Cash, _ => new ObservedPrice(date, priceOn(date), "USD", 0), new FxTable(new Dictionary<string, decimal> { ["USD"] = 1.1m }))!;
    }
}
