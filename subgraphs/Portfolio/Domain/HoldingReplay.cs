namespace Subgraphs.Portfolio.Domain;

/// <summary>Replays one instrument of one portfolio from its first trade.</summary>
/// <remarks>
/// In the morning of a date its splits apply, then its dividends go ex (whoever held at the close before is entitled), then its trades
/// happen. Average cost: a purchase adds quantity x price + fees to the cost of the position; a sale takes cost in proportion, so the
/// average stays; a split divides it by its ratio.
/// </remarks>
public static class HoldingReplay
{
    /// <param name="trades">Trades of one instrument in one portfolio, in any order; trades that moved no shares are ignored.</param>
    /// <param name="splits">Splits of the instrument.</param>
    /// <param name="dividends">Cash dividends of the instrument.</param>
    /// <param name="asOf">The last date that counts, its trades included.</param>
    public static HoldingHistory Run(
        IEnumerable<Trade> trades,
        IEnumerable<ShareSplit> splits,
        IEnumerable<CashDividend> dividends,
        DateOnly asOf)
    {
        var events = trades.Where(trade => trade.IsExecuted).Select(trade => new HoldingEvent(trade.TradeDate, 2, trade.ExecutedAt, Trade: trade))
            .Concat(splits.Select(split => new HoldingEvent(split.ExDate, 0, default, Split: split)))
            .Concat(dividends.Select(dividend => new HoldingEvent(dividend.ExDate, 1, default, Dividend: dividend)))
            .Where(item => item.Date <= asOf)
            .OrderBy(item => item.Date)
            .ThenBy(item => item.Order)
            .ThenBy(item => item.At)
            .ThenBy(item => item.Trade?.Id, StringComparer.Ordinal);

        var state = new HoldingState();
        foreach (var item in events)
        {
            item.ApplyTo(state);
        }

        return new HoldingHistory(state.ToPosition(), state.Receipts);
    }

    private readonly record struct HoldingEvent(
        DateOnly Date,
        int Order,
        DateTimeOffset At,
        Trade? Trade = null,
        ShareSplit? Split = null,
        CashDividend? Dividend = null)
    {
        public void ApplyTo(HoldingState state)
        {
            if (Trade is not null)
            {
                state.Apply(Trade);
            }
            else if (Split is not null)
            {
                state.Apply(Split);
            }
            else
            {
                state.Apply(Dividend!);
            }
        }
    }

    private sealed class HoldingState
    {
        private string _isin = "";
        private string _currency = "";
        private decimal _quantity;
        private decimal _cost;
        private DateOnly _openedOn;

        public List<DividendReceipt> Receipts { get; } = [];

        public void Apply(Trade trade)
        {
            _isin = trade.Isin;
            _currency = trade.Currency;
            if (trade.Side == TradeSide.Buy)
            {
                if (_quantity == 0)
                {
                    _openedOn = trade.TradeDate;
                }

                _quantity += trade.Quantity;
                _cost += trade.GrossAmount + trade.Fees;
                return;
            }

            _cost = _quantity == 0 ? 0 : _cost * (_quantity - trade.Quantity) / _quantity;
            _quantity -= trade.Quantity;
        }

        public void Apply(ShareSplit split) => _quantity *= split.Ratio;

        public void Apply(CashDividend dividend)
        {
            if (_quantity != 0)
            {
                Receipts.Add(new DividendReceipt(dividend, _quantity));
            }
        }

        public Position? ToPosition()
            => _quantity == 0 ? null : new Position(_isin, _quantity, _cost / _quantity, _currency, _openedOn);
    }
}
