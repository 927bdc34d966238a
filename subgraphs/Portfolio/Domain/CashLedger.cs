using System.Globalization;

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

    /// <summary>The entries that make the balances, each with the balance of its currency behind it.</summary>
    /// <returns>By date; within one what came and went, then dividends, then trades in the order of their execution.</returns>
    public static IReadOnlyList<CashEntry> Entries(
        IEnumerable<CashMovement> movements,
        IEnumerable<Trade> trades,
        IEnumerable<DividendReceipt> receipts,
        DateOnly asOf)
    {
        var entries = movements.Where(movement => movement.Date <= asOf)
            .OrderBy(movement => movement.Date)
            .ThenBy(movement => movement.Id, StringComparer.Ordinal)
            .Select(movement => new CashEntry("M:" + movement.Id, movement.Date, KindOf(movement.Kind), movement.Amount, movement.Currency, 0))
            .Concat(receipts.Where(receipt => receipt.Dividend.PaidOn <= asOf)
                .GroupBy(receipt => (receipt.Dividend.Isin, receipt.Dividend.ExDate))
                .SelectMany(payments => payments.Select((receipt, index) => ToEntry(receipt, index + 1)))
                .OrderBy(entry => entry.Date)
                .ThenBy(entry => entry.Id, StringComparer.Ordinal))
            .Concat(trades.Where(trade => trade.IsExecuted && trade.TradeDate <= asOf)
                .OrderBy(trade => trade.ExecutedAt)
                .ThenBy(trade => trade.Id, StringComparer.Ordinal)
                .Select(trade => new CashEntry(
                    "T:" + trade.Id,
                    trade.TradeDate,
                    trade.Side == TradeSide.Buy ? CashEntryKind.Purchase : CashEntryKind.Sale,
                    trade.CashEffect,
                    trade.Currency,
                    0,
                    trade.Isin,
                    trade.Id)))
            .OrderBy(entry => entry.Date);
        var balances = new Dictionary<string, decimal>(StringComparer.Ordinal);
        return
        [
            .. entries.Select(entry => entry with { Balance = balances[entry.Currency] = balances.GetValueOrDefault(entry.Currency) + entry.Amount }),
        ];
    }

    private static CashEntry ToEntry(DividendReceipt receipt, int sequence)
    {
        var dividend = receipt.Dividend;
        var id = string.Create(CultureInfo.InvariantCulture, $"D:{dividend.ExDate:yyyyMMdd}-{dividend.Isin}-{sequence}");
        return new CashEntry(id, dividend.PaidOn, CashEntryKind.Dividend, receipt.Amount, dividend.Currency, 0, dividend.Isin);
    }

    private static CashEntryKind KindOf(CashMovementKind kind) => kind switch
    {
        CashMovementKind.Deposit => CashEntryKind.Deposit,
        CashMovementKind.Withdrawal => CashEntryKind.Withdrawal,
        _ => CashEntryKind.Exchange,
    };
}
