using Subgraphs.DividendHistory.Domain.Reinvestment;

namespace Subgraphs.DividendHistory.Tests.Domain;

/// <summary>Worked examples, in US dollars.</summary>
public sealed class ReinvestmentTests
{
    [Fact]
    public void The_payer_is_bought_in_whole_lots_and_the_rest_is_pooled()
    {
        // 1,000 / 53.20 = 18.79 shares: 18 cost 957.60; in lots of 5 it is 15 for 798.00.
        Assert.Equal("A 18 957.60 | 42.40", Buy(ReinvestmentMode.SameInstrument, 1_000m, new ReinvestmentLine("A", 53.20m)));
        Assert.Equal("A 15 798.00 | 202.00", Buy(ReinvestmentMode.SameInstrument, 1_000m, new ReinvestmentLine("A", 53.20m, Lot: 5m)));
    }

    [Fact]
    public void Fractions_are_cut_at_six_decimals()
        => Assert.Equal("A 18.796992 999.9999744 | 0.0000256", Buy(ReinvestmentMode.SameInstrument, 1_000m, new ReinvestmentLine("A", 53.2m, Lot: 5m), isFractional: true));

    [Fact]
    public void An_order_below_the_minimum_ticket_leaves_the_cash_in_the_pool()
    {
        var line = new ReinvestmentLine("A", 53.20m);

        Assert.Equal("| 300", Buy(ReinvestmentMode.SameInstrument, 300m, line, ticket: 270m)); // 5 shares are 266.00
        Assert.Equal("A 5 266.00 | 34.00", Buy(ReinvestmentMode.SameInstrument, 300m, line, ticket: 266m));
        Assert.Equal("| 50", Buy(ReinvestmentMode.SameInstrument, 50m, line));
    }

    [Fact]
    public void Target_weights_fill_the_largest_gap_first()
    {
        // 10,000 with the new 1,000. Targets 40/35/25: A 3,600 is 400 short, B 3,000 is 500 short, C 2,400 is 100 short.
        ReinvestmentLine[] lines =
        [
            new("A", 50m, Value: 3_600m, TargetWeight: 0.40m), new("B", 40m, Value: 3_000m, TargetWeight: 0.35m), new("C", 30m, Value: 2_400m, TargetWeight: 0.25m),
        ];

        Assert.Equal("B 12 480, A 8 400, C 3 90 | 30", Buy(ReinvestmentMode.TargetWeights, 1_000m, lines));
        Assert.Equal("B 12 480, A 8 400 | 120", Buy(ReinvestmentMode.TargetWeights, 1_000m, lines, ticket: 100m));
    }

    [Fact]
    public void Target_weights_buy_nothing_that_is_above_its_target_and_end_with_the_cash()
    {
        ReinvestmentLine[] lines = [new("A", 10m, Value: 900m, TargetWeight: 0.5m), new("B", 10m, Value: 0m, TargetWeight: 0.5m)];

        Assert.Equal("B 10 100 | 0", Buy(ReinvestmentMode.TargetWeights, 100m, lines));
    }

    [Theory]
    [InlineData(ReinvestmentMode.None)]
    [InlineData(ReinvestmentMode.CashPool)]
    public void Without_reinvestment_the_cash_stays(ReinvestmentMode mode)
        => Assert.Equal("| 1000", Buy(mode, 1_000m, new ReinvestmentLine("A", 10m, TargetWeight: 1m)));

    [Fact]
    public void A_payer_that_cannot_be_bought_leaves_the_cash()
        => Assert.Equal("| 1000", Buy(ReinvestmentMode.SameInstrument, 1_000m, new ReinvestmentLine("B", 10m)));

    [Fact]
    public void In_a_schedule_every_payer_has_its_own_pool_when_it_buys_itself()
        => Assert.Equal(
            "2020-01-05 A: A 1 60 | 40; 2020-01-06 B: | 50; 2020-02-05 A: A 2 120 | 20",
            Schedule(ReinvestmentMode.SameInstrument, [new("A", 60m), new("B", 70m)], ("A", "2020-02-05", 100m), ("B", "2020-01-06", 50m), ("A", "2020-01-05", 100m)));

    [Fact]
    public void In_a_schedule_gaps_close_as_they_are_filled_and_one_pool_serves_all()
        => Assert.Equal(
            "2020-01-05 A: B 4 80 | 20; 2020-02-05 A: A 3 60, B 3 60 | 0",
            Schedule(
                ReinvestmentMode.TargetWeights, [new("A", 20m, Value: 140m, TargetWeight: 0.5m), new("B", 20m, Value: 60m, TargetWeight: 0.5m)], ("A", "2020-01-05", 100m), ("A", "2020-02-05", 100m)));

    [Fact]
    public void Negative_cash_and_prices_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Buy(ReinvestmentMode.CashPool, -1m));
        Assert.Throws<ArgumentOutOfRangeException>(() => Buy(ReinvestmentMode.SameInstrument, 1m, new ReinvestmentLine("A", 0m)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Buy(ReinvestmentMode.SameInstrument, 1m, new ReinvestmentLine("A", 1m, Lot: 0m)));
    }

    [Fact]
    public void Cash_is_investable_when_it_arrives_or_from_the_ex_date_under_contractual_settlement()
    {
        DateOnly exDate = new(2020, 3, 13), paid = new(2020, 4, 1);
        var plan = new ReinvestmentPlan
        {
            TenantId = Guid.NewGuid(),
            PortfolioId = "p",
            Mode = ReinvestmentMode.None,
            MinimumTicketAmount = 0m,
            Currency = "USD",
            AllowFractional = false,
            ContractualSettlement = false,
            UpdatedAt = default,
        };

        Assert.Equal(paid, ReinvestmentPlan.InvestableOn(null, exDate, paid));
        Assert.Equal(paid, ReinvestmentPlan.InvestableOn(plan, exDate, paid));
        plan.ContractualSettlement = true;
        Assert.Equal(exDate, ReinvestmentPlan.InvestableOn(plan, exDate, paid));
    }

    private static string Schedule(ReinvestmentMode mode, ReinvestmentLine[] lines, params (string Payer, string Date, decimal Net)[] payments)
        => string.Join("; ", ReinvestmentSchedule.Run(
                new ReinvestmentTerms(mode, 0m, false),
                payments.Select((payment, number) => new ReinvestablePayment($"{number}", payment.Payer, DateOnly.Parse(payment.Date, System.Globalization.CultureInfo.InvariantCulture), payment.Net)),
                lines)
            .Select(step => $"{step.Payment.InvestableOn:yyyy-MM-dd} {step.Payment.Payer}: " + $"{string.Join(", ", step.Orders.Select(order => $"{order.Isin} {order.Quantity:0.######} {order.Cost}"))} | {step.Pooled}".TrimStart()));

    private static string Buy(ReinvestmentMode mode, decimal cash, ReinvestmentLine line, decimal ticket = 0m, bool isFractional = false)
        => Buy(mode, cash, [line], ticket, isFractional);

    private static string Buy(ReinvestmentMode mode, decimal cash, ReinvestmentLine[]? lines = null, decimal ticket = 0m, bool isFractional = false)
    {
        var result = ReinvestmentCalculation.Calculate(new ReinvestmentTerms(mode, ticket, isFractional), "A", cash, lines ?? []);
        return $"{string.Join(", ", result.Orders.Select(order => $"{order.Isin} {order.Quantity:0.######} {order.Cost}"))} | {result.Pooled}".TrimStart();
    }
}
