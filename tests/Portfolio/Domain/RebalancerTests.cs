using FsCheck;
using FsCheck.Fluent;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Rebalancing;

namespace Subgraphs.Portfolio.Tests.Domain;

public sealed class RebalancerTests
{
    /// <summary>The worked example of the domain: A is sold to target, B bought, and what is left over buys C, which was inside its band.</summary>
    [Fact]
    public void The_first_worked_example_comes_out_to_the_cent()
    {
        var plan = Rebalancer.Propose(Request(35_000m, 0.05m, Line("A", 10_000, 50m, 0.40m), Line("B", 2_000, 120m, 0.30m), Line("C", 9_000, 25m, 0.25m)));

        Assert.Equal(
            """
            SELL 2000 A 100000 Drift
            BUY 500 B 60000 Drift
            BUY 1000 C 25000 CashDeployment
            """,
            Text(plan));
        Assert.Equal(1_000_000m, plan.NetAssetValue);
        Assert.Equal(50_000m, plan.CashAfter);
        Assert.Equal(0.0925m, plan.Turnover);
        Assert.Equal(0.10m, plan.MaxDriftBefore);
        Assert.Equal(0m, plan.MaxDriftAfter);
    }

    [Fact]
    public void The_second_worked_example_trades_nothing()
    {
        var plan = Rebalancer.Propose(Request(
            20_000m, 0.05m, Line("SPY", 900, 321.86m, 0.50m), Line("IBM", 1_000, 134.04m, 0.30m), Line("BAC", 2_500, 35.22m, 0.15m)));

        Assert.Equal(531_764.00m, plan.NetAssetValue);
        Assert.Empty(plan.Orders);
        Assert.Equal(0m, plan.Turnover);
    }

    [Fact]
    public void What_is_held_and_not_wanted_goes_whole_even_in_an_odd_lot()
        => Assert.Equal("SELL 7 X 70 Drift", Text(Rebalancer.Propose(Request(930m, 1m, Line("X", 7, 10m, 0m) with { LotSize = 100 }))));

    [Fact]
    public void A_stale_line_counts_in_the_value_and_is_left_alone()
    {
        var plan = Rebalancer.Propose(Request(0m, 0m, Line("A", 90, 10m, 0.5m) with { IsStale = true }, Line("B", 10, 10m, 0.5m)));

        Assert.Equal(1_000m, plan.NetAssetValue);
        Assert.Equal(["A"], plan.Stale);
        Assert.Empty(plan.Orders);
    }

    [Fact]
    public void Orders_wait_for_an_ex_date_within_the_window()
    {
        var exDate = new DateOnly(2024, 5, 10);
        var plan = Rebalancer.Propose(Request(0m, 0m, Line("A", 90, 10m, 0.5m) with { NextExDate = exDate }, Line("B", 10, 10m, 0.5m)));

        Assert.Equal([exDate, null], plan.Orders.Select(order => order.NotBefore));
    }

    [Fact]
    public void A_sale_that_a_limit_asks_for_does_not_wait_for_an_ex_date()
    {
        var request = Request(0m, 0m, Line("A", 90, 10m, 1m) with { NextExDate = new DateOnly(2024, 5, 10) });
        var plan = Rebalancer.Of(request, new Dictionary<string, PlannedChange> { ["A"] = new(-10, OrderReason.LimitReduction) });

        Assert.Equal("SELL 10 A 100 LimitReduction", Text(plan));
        Assert.Null(plan.Orders[0].NotBefore);
        Assert.Equal(100m, plan.CashAfter);
    }

    [Fact]
    public void Cash_that_is_owed_is_raised_from_what_is_most_overweight()
    {
        var plan = Rebalancer.Propose(Request(-20m, 0m, Line("A", 52, 10m, 0.5m), Line("B", 50, 10m, 0.5m)) with { FeeRate = 0.01m });

        // Both are inside their bands; three of A bring 30 less a fee of 0.30.
        Assert.Equal("SELL 3 A 30 Constraint", Text(plan));
        Assert.Equal(9.7m, plan.CashAfter);
    }

    [Fact]
    public void A_side_that_is_refused_is_not_traded_and_what_it_would_have_paid_for_is_not_bought()
    {
        var request = Request(0m, 0m, Line("A", 90, 10m, 0.5m) with { MaySell = false }, Line("B", 10, 10m, 0.5m));

        Assert.Empty(Rebalancer.Propose(request).Orders);
        Assert.Equal("SELL 40 A 400 Drift", Text(Rebalancer.Propose(Request(0m, 0m, Line("A", 90, 10m, 0.5m), Line("B", 10, 10m, 0.5m) with { MayBuy = false }))));
    }

    [Fact]
    public void Over_the_turnover_bound_only_the_lines_that_strayed_furthest_trade()
    {
        var request = Request(35_000m, 0.05m, Line("A", 10_000, 50m, 0.40m), Line("B", 2_000, 120m, 0.30m), Line("C", 9_000, 25m, 0.25m));

        Assert.Equal("SELL 2000 A 100000 Drift", Text(Rebalancer.Propose(request with { MaxTurnover = 0.05m })));
        Assert.Empty(Rebalancer.Propose(request with { MaxTurnover = 0.01m }).Orders);
    }

    /// <summary>Whatever is held and wanted: cash never goes below zero, lots are whole, and nothing is sold that is not there.</summary>
    [Fact]
    public void No_proposal_leaves_cash_negative_or_sells_what_is_not_held()
        => Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(new Replay(new Rnd(2026, 11), default)),
            Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
            {
                var request = RandomRequest(new Random(seed));
                var plan = Rebalancer.Propose(request);
                var lines = request.Lines.ToDictionary(line => line.Isin);

                // A debt stays only where everything that may be sold is sold.
                var isSoldOut = plan.CashAfter < 0
                    && request.Lines.All(line => !line.IsTradable || !line.MaySell || plan.Orders.Any(order => order.Side == TradeSide.Sell && order.Isin == line.Isin && order.Quantity == line.Quantity) || line.Quantity == 0);
                Assert.True(plan.CashAfter >= 0 || plan.NetAssetValue <= 0 || (isSoldOut && request.Cash < 0), $"seed {seed}: cash {plan.CashAfter}");
                Assert.All(plan.Orders, order =>
                {
                    var line = lines[order.Isin];
                    Assert.False(line.IsStale);
                    Assert.True(order.Quantity > 0);
                    Assert.True(order.Side == TradeSide.Buy || order.Quantity <= line.Quantity);
                    Assert.True(order.Quantity % line.LotSize == 0 || (order.Side == TradeSide.Sell && (line.Target == 0 || order.Quantity == line.Quantity)));
                });
                Assert.All(plan.Orders, order => Assert.True(order.Side == TradeSide.Buy ? lines[order.Isin].MayBuy : lines[order.Isin].MaySell));
                Assert.True(request.MaxTurnover is not { } bound || plan.Turnover <= bound || request.Cash < 0);
                Assert.Equal(
                    plan.CashAfter,
                    request.Cash + plan.Orders.Sum(order => (order.Side == TradeSide.Sell ? order.ValueBase : -order.ValueBase) - (order.ValueBase * request.FeeRate)));
                Assert.Equal(Text(plan), Text(Rebalancer.Propose(request)));
            }));

    private static RebalanceRequest RandomRequest(Random random)
    {
        var count = random.Next(1, 12);
        var weights = Enumerable.Range(0, count + 1).Select(_ => random.Next(0, 5) == 0 ? 0 : random.Next(1, 100)).ToArray();
        var total = Math.Max(1, weights.Sum());
        var lines = Enumerable.Range(0, count).Select(i => Line($"L{i:00}", random.Next(0, 5_000), random.Next(1, 50_000) / 100m, (decimal)weights[i] / total) with
        {
            LotSize = random.Next(0, 4) == 0 ? 10 : 1,
            IsStale = random.Next(0, 10) == 0,
            AbsoluteBand = random.Next(0, 8) / 100m,
            MayBuy = random.Next(0, 12) != 0,
            MaySell = random.Next(0, 12) != 0,
        });
        return new RebalanceRequest
        {
            Lines = [.. lines],
            Cash = random.Next(0, 10) == 0 ? random.Next(-500_000, 0) : random.Next(0, 500_000),
            CashTarget = (decimal)weights[count] / total,
            FeeRate = random.Next(0, 3) * 0.001m,
            DeployCashAbove = random.Next(0, 2) * 10_000m,
            MaxTurnover = random.Next(0, 3) == 0 ? random.Next(0, 30) / 100m : null,
        };
    }

    private static RebalanceRequest Request(decimal cash, decimal cashTarget, params RebalanceLine[] lines)
        => new() { Lines = lines, Cash = cash, CashTarget = cashTarget };

    private static RebalanceLine Line(string isin, decimal quantity, decimal price, decimal target)
        => new() { Isin = isin, Quantity = quantity, PriceBase = price, Target = target };

    private static string Text(RebalancePlan plan)
        => string.Join('\n', plan.Orders.Select(order => FormattableString.Invariant(
            $"{order.Side.ToString().ToUpperInvariant()} {order.Quantity:0.######} {order.Isin} {order.ValueBase:0.######} {order.Reason}")));
}
