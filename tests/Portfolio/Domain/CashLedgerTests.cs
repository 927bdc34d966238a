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

    [Theory]
    [InlineData("USD", 100.24, 0.22)]
    [InlineData("KRW", 100, 0)]
    public void What_settles_is_in_whole_minor_units_half_to_even(string currency, double expected, double dividend)
    {
        // A purchase of 899.765, which half to even is 899.76 and 900, and 7 x 0.03125 = 0.21875 of a dividend.
        var balances = CashLedger.Balances([Deposit(1_000m, currency)], [Trades.Buy("2024-01-10", 5, 179.953m, currency: currency)], [], Date);
        var receipt = new DividendReceipt(new CashDividend(Trades.Isin, new(2024, 3, 15), new(2024, 4, 1), 0.03125m, currency), 7);

        Assert.Equal([new CashBalance((decimal)expected, currency)], balances);
        Assert.Equal((decimal)dividend, receipt.Amount);
    }

    [Fact]
    public void Entries_tell_where_the_balance_comes_from()
    {
        var bought = Trades.Buy("2024-01-10", 100, 50m, fees: 5m);
        var entries = CashLedger.Entries(
            [Deposit(10_000m), Deposit(50m, "EUR")],
            [bought],
            [
                new DividendReceipt(new CashDividend(Trades.Isin, new(2024, 3, 15), new(2024, 4, 1), 0.25m, "USD"), 100),
                new DividendReceipt(new CashDividend(Trades.Isin, new(2024, 6, 20), new(2024, 7, 15), 1m, "USD"), 100),
            ],
            Date);

        Assert.Equal(
            [
                (CashEntryKind.Deposit, 10_000m, "USD", 10_000m),
                (CashEntryKind.Deposit, 50m, "EUR", 50m),
                (CashEntryKind.Purchase, -5_005m, "USD", 4_995m),
                (CashEntryKind.Dividend, 25m, "USD", 5_020m),
            ],
            entries.Select(entry => (entry.Kind, entry.Amount, entry.Currency, entry.Balance)));
        Assert.Equal((bought.Id, Trades.Isin), (entries[2].TradeId, entries[2].Isin));
    }

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
