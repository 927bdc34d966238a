namespace Subgraphs.Portfolio.Domain;

/// <summary>Replays one instrument of one portfolio from its first trade to a date, by the rules of <see cref="HoldingTimeline"/>.</summary>
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
        var timeline = new HoldingTimeline(trades, splits, dividends);
        timeline.AdvanceTo(asOf);
        return new HoldingHistory(timeline.Position, timeline.Receipts);
    }
}
