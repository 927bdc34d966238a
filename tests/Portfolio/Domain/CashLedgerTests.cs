using Subgraphs.Portfolio.Domain;

namespace Subgraphs.Portfolio.Tests.Domain;

public sealed class CashLedgerTests
{
    private static readonly DateOnly Date = new(2024, 6, 28);

    [Fact]
    public void Deposits_trades_and_paid_dividends_make_the_balance()
    {
        var balances = CashLedger.Balances(
            [Deposit(10_000m)],
            [Trades.Buy("2024-01-10", 100, 50m, fees: 5m), Trades.Sell("2024-02-10", 20, 60m, fees: 1m)],
            [new DividendReceipt(new CashDividend(Trades.Isin, new(2024, 3, 15), new(2024, 4, 1), 0.25m, "USD"), 80)],
            Date);

        Assert.Equal([new CashBalance(10_000m - 5_005m + 1_199m + 20m, "USD")], balances);
    }

    [Fact]
    public void A_dividend_that_is_not_paid_yet_is_not_cash()
        => Assert.Equal(
            [new CashBalance(100m, "USD")],
            CashLedger.Balances([Deposit(100m)], [], [new DividendReceipt(new CashDividend(Trades.Isin, new(2024, 6, 20), new(2024, 7, 15), 1m, "USD"), 80)], Date));

    [Fact]
    public void Currencies_are_kept_apart()
        => Assert.Equal(
            [new CashBalance(50m, "EUR"), new CashBalance(100m, "USD")],
            CashLedger.Balances([Deposit(100m), Deposit(50m, "EUR")], [], [], Date));

    private static CashMovement Deposit(decimal amount, string currency = "USD") => new()
    {
        TenantId = Guid.Empty,
        Id = "C1",
        PortfolioId = "p",
        Date = new DateOnly(2024, 1, 2),
        Kind = CashMovementKind.Deposit,
        Amount = amount,
        Currency = currency,
    };
}
