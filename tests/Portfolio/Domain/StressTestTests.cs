using Subgraphs.Portfolio.Domain.Stress;

namespace Subgraphs.Portfolio.Tests.Domain;

public sealed class StressTestTests
{
    [Fact]
    public void Equities_fall_by_what_the_scenario_says_and_cash_does_not()
    {
        var outcome = StressTest.Run(StressScenarios.Find("EQ-10")!, [Equity("A", 600m), Equity("B", 300m), Cash("USD", 100m)], 1_000m, "USD", []);

        Assert.Equal(-90m, outcome.Pnl);
        Assert.Equal(-0.09m, outcome.PnlFraction);
        Assert.Equal(["A", "B", null], outcome.Positions.Select(position => position.Isin));
    }

    [Fact]
    public void A_crisis_moves_an_instrument_by_its_own_return_its_peers_or_the_index()
    {
        var outcome = StressTest.Run(
            StressScenarios.Find("GFC-2008")!,
            [
                Equity("OWN1", 100m, "Financials", -0.90),
                Equity("OWN2", 100m, "Financials", -0.70),
                Equity("PEER", 100m, "Financials"),
                Equity("NONE", 100m, "Energy"),
            ],
            400m,
            "USD",
            []);

        Assert.Equal(
            [("OWN1", -90m, false), ("PEER", -80m, true), ("OWN2", -70m, false), ("NONE", -56.78m, true)],
            outcome.Positions.Select(position => (position.Isin!, position.Pnl, position.IsProxied)));
        Assert.Equal(outcome.Positions.Sum(position => position.Pnl), outcome.Pnl);
    }

    [Theory]
    [InlineData("USD", "KRW", -15)]
    [InlineData("KRW", "USD", 17.6470588235)]
    [InlineData("USD", "EUR", 0)]
    public void A_falling_won_hurts_who_holds_it_and_lifts_what_is_foreign_to_it(string baseCurrency, string held, double expected)
    {
        var outcome = StressTest.Run(StressScenarios.Find("KRW-15")!, [Cash(held, 100m)], 100m, baseCurrency, []);

        Assert.Equal(expected, (double)outcome.Pnl, 1e-9);
    }

    [Fact]
    public void Volatility_doubles_the_loss_of_the_day_at_the_rank_of_value_at_risk()
    {
        // One hundred returns from -1 % to -100 basis points less each day: the 99th of the sorted losses is 0.0099.
        var sessions = Enumerable.Range(0, 101).Select(day => new DateOnly(2024, 1, 1).AddDays(day)).ToArray();
        var holding = new StressedHolding("A", "USD", null, 1_000m, Move, Move);

        var outcome = StressTest.Run(StressScenarios.Find("VOL-X2")!, [holding], 1_000m, "USD", sessions);

        Assert.Equal(-19.8, (double)outcome.Pnl, 1e-9);

        static double? Move(DateOnly from, DateOnly to) => -0.0001 * (to.DayNumber - new DateOnly(2024, 1, 1).DayNumber);
    }

    [Fact]
    public void Volatility_doubles_what_value_at_risk_says_of_an_instrument_without_history_too()
    {
        var sessions = Enumerable.Range(0, 101).Select(day => new DateOnly(2024, 1, 1).AddDays(day)).ToArray();

        var outcome = StressTest.Run(StressScenarios.Find("VOL-X2")!, [Equity("NONE", 1_000m)], 1_000m, "USD", sessions, Index);

        Assert.Equal(-19.8, (double)outcome.Pnl, 1e-9);
        Assert.True(Assert.Single(outcome.Positions).IsProxied);

        static double? Index(DateOnly from, DateOnly to) => -0.0001 * (to.DayNumber - new DateOnly(2024, 1, 1).DayNumber);
    }

    private static StressedHolding Equity(string isin, decimal value, string? sector = null, double? lived = null)
        => new(isin, "USD", sector, value, (_, _) => lived, (_, _) => lived);

    private static StressedHolding Cash(string currency, decimal value) => new(null, currency, null, value, (_, _) => 0, (_, _) => 0);
}
