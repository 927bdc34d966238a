using Subgraphs.Compliance.Domain.Trades;

namespace Subgraphs.Compliance.Domain.Anomalies;

/// <summary>Trades that change nothing but the look of the market: one owner on both sides.</summary>
/// <seealso href="https://eur-lex.europa.eu/eli/reg_del/2016/522/oj">Delegated Regulation (EU) 2016/522, annex II, section 1, 3 (a)</seealso>
public static class WashPattern
{
    private const decimal MaxPriceDifference = 0.001m;

    private static readonly TimeSpan MaxDistance = TimeSpan.FromMinutes(5);

    /// <summary>How many trades on the other side, of the same instrument and owner, lie within five minutes and ten basis points.</summary>
    /// <param name="trade">The trade.</param>
    /// <param name="owner">Who gains from it.</param>
    /// <param name="others">Trades around it and whom they are for.</param>
    public static int Count(CopiedTrade trade, string owner, IEnumerable<(CopiedTrade Trade, string Owner)> others)
    {
        ArgumentNullException.ThrowIfNull(trade);
        return others.Count(other =>
            other.Trade.Id != trade.Id
            && other.Trade.IsExecuted
            && other.Trade.Isin == trade.Isin
            && other.Trade.Side != trade.Side
            && other.Trade.Currency == trade.Currency
            && other.Owner == owner
            && (other.Trade.ExecutedAt - trade.ExecutedAt).Duration() <= MaxDistance
            && trade.Price > 0
            && Math.Abs(other.Trade.Price - trade.Price) / trade.Price <= MaxPriceDifference);
    }
}
