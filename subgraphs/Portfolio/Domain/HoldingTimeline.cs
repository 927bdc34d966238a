namespace Subgraphs.Portfolio.Domain;

/// <summary>One instrument of one portfolio, walked forward from its first trade.</summary>
/// <remarks>
/// In the morning of a date its splits apply, then its dividends go ex (whoever held at the close before is entitled), then its trades
/// happen. Average cost: a purchase adds quantity x price + fees to the cost of the position; a sale takes cost in proportion, so the
/// average stays; a split divides it by its ratio. Lots are kept beside it: a sale takes the oldest.
/// </remarks>
internal sealed class HoldingTimeline
{
    private readonly HoldingEvent[] _events;
    private readonly List<DividendReceipt> _receipts = [];
    private readonly OpenLots _lots = new();
    private int _next;
    private string _isin = "";
    private string _currency = "";
    private decimal _quantity;
    private decimal _cost;
    private DateOnly _openedOn;

    /// <param name="trades">Trades of one instrument in one portfolio, in any order; trades that moved no shares are ignored.</param>
    /// <param name="splits">Splits of the instrument.</param>
    /// <param name="dividends">Cash dividends of the instrument.</param>
    public HoldingTimeline(IEnumerable<Trade> trades, IEnumerable<ShareSplit> splits, IEnumerable<CashDividend> dividends)
        => _events =
        [
            .. trades.Where(trade => trade.IsExecuted).Select(trade => new HoldingEvent(trade.TradeDate, 2, trade.ExecutedAt, Trade: trade))
                .Concat(splits.Select(split => new HoldingEvent(split.ExDate, 0, default, Split: split)))
                .Concat(dividends.Select(dividend => new HoldingEvent(dividend.ExDate, 1, default, Dividend: dividend)))
                .OrderBy(item => item.Date)
                .ThenBy(item => item.Order)
                .ThenBy(item => item.At)
                .ThenBy(item => item.Trade?.Id, StringComparer.Ordinal),
        ];

    /// <summary>What is held at the close of the date walked to; null where that is nothing.</summary>
    public Position? Position => _quantity == 0 ? null : new Position(_isin, _quantity, _cost / _quantity, _currency, _openedOn) { Lots = _lots.All };

    /// <summary>Dividends of ex-dates up to the date walked to, by ex-date.</summary>
    public IReadOnlyList<DividendReceipt> Receipts => _receipts;

    /// <summary>Walks to the close of a date; a date before the one walked to changes nothing.</summary>
    public void AdvanceTo(DateOnly date)
    {
        for (; _next < _events.Length && _events[_next].Date <= date; _next++)
        {
            Apply(_events[_next]);
        }
    }

    private void Apply(HoldingEvent item)
    {
        if (item.Trade is not null)
        {
            Apply(item.Trade);
        }
        else if (item.Split is not null)
        {
            _quantity *= item.Split.Ratio;
            _lots.Split(item.Split.Ratio);
        }
        else if (_quantity != 0)
        {
            _receipts.Add(new DividendReceipt(item.Dividend!, _quantity));
        }
    }

    private void Apply(Trade trade)
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
            _cost += trade.SettledAmount + trade.Fees;
            _lots.Trade(trade.TradeDate, trade.Quantity, trade.SettledAmount + trade.Fees);
            return;
        }

        _cost = _quantity == 0 ? 0 : _cost * (_quantity - trade.Quantity) / _quantity;
        _quantity -= trade.Quantity;
        _lots.Trade(trade.TradeDate, -trade.Quantity, trade.Fees - trade.SettledAmount);
    }

    private readonly record struct HoldingEvent(
        DateOnly Date,
        int Order,
        DateTimeOffset At,
        Trade? Trade = null,
        ShareSplit? Split = null,
        CashDividend? Dividend = null);
}
