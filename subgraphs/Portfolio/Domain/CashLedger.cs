namespace Subgraphs.Portfolio.Domain;

/// <summary>Cash by currency at the close of a date, by trade date: what is bought is paid for, what is owed later is not lost.</summary>
public static class CashLedger
{
    /// <returns>Balances by ISO 4217 code, ordered by code; a currency that nets to zero is left out.</returns>
    public static IReadOnlyList<CashBalance> Balances(
        IEnumerable<CashMovement> movements,
        IEnumerable<Trade> trades,
        IEnumerable<DividendReceipt> receipts,
        DateOnly asOf)
    {
        var entries = movements.Where(movement => movement.Date <= asOf).Select(movement => (movement.Currency, movement.Amount))
            .Concat(trades.Where(trade => trade.IsExecuted && trade.TradeDate <= asOf).Select(trade => (trade.Currency, Amount: trade.CashEffect)))
            .Concat(receipts.Where(receipt => receipt.Dividend.PaidOn <= asOf).Select(receipt => (receipt.Dividend.Currency, receipt.Amount)));
        return
        [
            .. entries
                .GroupBy(entry => entry.Currency, StringComparer.Ordinal)
                .Select(group => new CashBalance(group.Sum(entry => entry.Amount), group.Key))
                .Where(balance => balance.Amount != 0)
                .OrderBy(balance => balance.Currency, StringComparer.Ordinal),
        ];
    }
}
