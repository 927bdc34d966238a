using FsCheck;
using FsCheck.Fluent;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Risk;

namespace Subgraphs.Portfolio.Tests.Domain;

/// <summary>Laws that figures keep whatever is held.</summary>
public sealed class AdditivityTests
{
    private static readonly DateOnly Date = new(2024, 6, 28);
    private static readonly FxTable Rates = new(new Dictionary<string, decimal> { ["USD"] = 1.0705m, ["KRW"] = 1474.86m });
    private static readonly string[] Currencies = ["USD", "KRW", "EUR"];

    /// <summary>Two portfolios in one are worth what they are worth apart, and the weights of one make one with its cash.</summary>
    [Fact]
    public void Net_asset_value_is_additive()
        => Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(new Replay(new Rnd(2026, 7), default)),
            Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
            {
                var random = new Random(seed);
                var prices = Enumerable.Range(0, 12).ToDictionary(
                    i => $"I{i:00}", i => new ObservedPrice(Date, random.Next(1, 1_000_000) / 100m, Currencies[random.Next(3)], random.Next(0, 4)));
                Position[] positions =
                    [.. prices.Select(price => new Position(price.Key, random.Next(1, 10_000), 1m, price.Value.Currency, Date))];
                CashBalance[] cash = [.. Currencies.Select(currency => new CashBalance(random.Next(-1_000, 1_000_000), currency))];
                var cut = random.Next(0, positions.Length + 1);

                var whole = Value(positions, cash);
                var first = Value(positions[..cut], cash[..1]);
                var second = Value(positions[cut..], cash[1..]);

                AssertNear(whole.NetAssetValue, first.NetAssetValue + second.NetAssetValue);
                AssertNear(whole.NetAssetValue, whole.Positions.Sum(position => position.MarketValueBase) + cash.Sum(balance => balance.Amount * Rates.Rate(balance.Currency, "USD")!.Value));
                AssertNear(1m, whole.Positions.Sum(position => position.Weight) + (cash.Sum(balance => balance.Amount * Rates.Rate(balance.Currency, "USD")!.Value) / whole.NetAssetValue));

                PortfolioValuation Value(Position[] held, CashBalance[] balances)
                    => Valuation.Value(Date, "USD", held, balances, isin => prices[isin], Rates)!;
            }));

    /// <summary>Whoever asks for more confidence is never told less, and the mean of a tail is never below where it begins.</summary>
    [Fact]
    public void Value_at_risk_grows_with_the_confidence_and_expected_shortfall_is_not_below_it()
        => Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(new Replay(new Rnd(2026, 9), default)),
            Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
            {
                var random = new Random(seed);
                double[] returns = [.. Enumerable.Range(0, random.Next(1, 400)).Select(_ => (random.NextDouble() - 0.5) / random.Next(1, 50))];

                var at95 = TailLoss.Historical(returns, 0.95m);
                var at99 = TailLoss.Historical(returns, 0.99m);

                Assert.True(at99.ValueAtRisk >= at95.ValueAtRisk);
                Assert.True(at99.ExpectedShortfall >= at95.ExpectedShortfall - 1e-15);
                Assert.All([at95, at99], tail => Assert.True(tail.ExpectedShortfall >= tail.ValueAtRisk - 1e-15));
                Assert.True(ParametricValueAtRisk.Quantile(0.99m) > ParametricValueAtRisk.Quantile(0.95m));
            }));

    private static void AssertNear(decimal expected, decimal actual) => Assert.InRange(actual - expected, -0.000001m, 0.000001m);
}
