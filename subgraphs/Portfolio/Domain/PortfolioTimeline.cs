namespace Subgraphs.Portfolio.Domain;

/// <summary>
/// A whole portfolio, walked forward: at each date the positions of <see cref="HoldingReplay"/> and the cash of <see cref="CashLedger"/>,
/// without replaying what is behind.
/// </summary>
internal sealed class PortfolioTimeline
{
    private readonly HoldingTimeline[] _holdings;
    private readonly int[] _receiptsSeen;
    private readonly (DateOnly Date, string Currency, decimal Amount)[] _entries;
    private readonly PriorityQueue<DividendReceipt, DateOnly> _receivable = new();
    private readonly SortedDictionary<string, decimal> _cash = new(StringComparer.Ordinal);
    private int _next;

    /// <param name="holdings">One for each instrument, none of them walked yet.</param>
    /// <param name="trades">All trades of the portfolio.</param>
    /// <param name="movements">All its movements of cash.</param>
    public PortfolioTimeline(IEnumerable<HoldingTimeline> holdings, IEnumerable<Trade> trades, IEnumerable<CashMovement> movements)
    {
        _holdings = [.. holdings];
        _receiptsSeen = new int[_holdings.Length];
        _entries =
        [
            .. movements.Select(movement => (movement.Date, movement.Currency, movement.Amount))
                .Concat(trades.Where(trade => trade.IsExecuted).Select(trade => (Date: trade.TradeDate, trade.Currency, Amount: trade.CashEffect)))
                .OrderBy(entry => entry.Date),
        ];
    }

    public IEnumerable<Position> Positions => _holdings.Select(holding => holding.Position).OfType<Position>();

    /// <summary>By ISO 4217 code, ordered by code; a currency that nets to zero is left out.</summary>
    public IReadOnlyList<CashBalance> Cash
        => [.. _cash.Where(balance => balance.Value != 0).Select(balance => new CashBalance(balance.Value, balance.Key))];

    /// <summary>Dividends paid since the walk began, in payment order.</summary>
    public List<DividendReceipt> Income { get; } = [];

    /// <summary>Walks to the close of a date.</summary>
    public void AdvanceTo(DateOnly date)
    {
        for (var i = 0; i < _holdings.Length; i++)
        {
            _holdings[i].AdvanceTo(date);
            for (var receipts = _holdings[i].Receipts; _receiptsSeen[i] < receipts.Count; _receiptsSeen[i]++)
            {
                var receipt = receipts[_receiptsSeen[i]];
                _receivable.Enqueue(receipt, receipt.Dividend.PaidOn);
            }
        }

        for (; _next < _entries.Length && _entries[_next].Date <= date; _next++)
        {
            Book(_entries[_next].Currency, _entries[_next].Amount);
        }

        while (_receivable.TryPeek(out var receipt, out var paidOn) && paidOn <= date)
        {
            _receivable.Dequeue();
            Income.Add(receipt);
            Book(receipt.Dividend.Currency, receipt.Amount);
        }
    }

    private void Book(string currency, decimal amount) => _cash[currency] = _cash.GetValueOrDefault(currency) + amount;
}
