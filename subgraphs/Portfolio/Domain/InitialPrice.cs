namespace Subgraphs.Portfolio.Domain;

/// <summary>What was paid for what is held of an instrument, a share, without fees: the value that a fall is measured from.</summary>
/// <remarks>
/// Purchases are averaged by their quantity; sales leave the average alone; a position that was flat begins anew; a split divides it. Delegated Regulation
/// (EU) 2017/565, article 62(2): "where the initial value of each instrument depreciates".
/// </remarks>
public static class InitialPrice
{
    /// <param name="trades">Trades of one instrument in one portfolio, in any order.</param>
    /// <param name="splits">Of the instrument.</param>
    /// <param name="asOf">The last date that counts; the price is at the share count of it.</param>
    /// <returns>Per share in the trading currency; null where nothing is held.</returns>
    public static decimal? PerShare(IEnumerable<Trade> trades, IEnumerable<ShareSplit> splits, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(trades);
        ArgumentNullException.ThrowIfNull(splits);
        var pending = new Queue<ShareSplit>(splits.Where(split => split.ExDate <= asOf).OrderBy(split => split.ExDate));
        var (quantity, price) = (0m, 0m);
        foreach (var trade in trades.Where(trade => trade.IsExecuted && trade.TradeDate <= asOf).OrderBy(trade => trade.TradeDate).ThenBy(trade => trade.ExecutedAt))
        {
            SplitUntil(trade.TradeDate);
            if (trade.Side == TradeSide.Buy)
            {
                price = quantity > 0 ? ((price * quantity) + trade.GrossAmount) / (quantity + trade.Quantity) : trade.Price;
                quantity = Math.Max(quantity, 0) + trade.Quantity;
            }
            else
            {
                quantity -= trade.Quantity;
            }
        }

        SplitUntil(asOf);
        return quantity > 0 ? price : null;

        // A split counts in the morning, before the day's trades.
        void SplitUntil(DateOnly date)
        {
            while (pending.TryPeek(out var split) && split.ExDate <= date)
            {
                pending.Dequeue();
                (quantity, price) = (quantity * split.Ratio, price / split.Ratio);
            }
        }
    }
}
