namespace Subgraphs.DividendHistory.Domain;

/// <summary>What a share became between two closes with every dividend put back into the instrument.</summary>
/// <remarks>Domain specification, chapter 4: "on each ex-date shares *= 1 + a/close(ex-date)"; vector TR-SPY-2019.</remarks>
internal static class DividendReinvestment
{
    /// <summary>
    /// Walks from the close of <paramref name="from"/> (whose payments are in it) to that of <paramref name="to"/>: on an ex-date the shares
    /// are multiplied by 1 + amount / close, on a split's by its ratio, the split first. Null where an ex-date has no close.
    /// </summary>
    /// <param name="closes">As traded, by date; holds both ends.</param>
    /// <param name="payments">Of the closes' currency.</param>
    /// <param name="splits">All of the instrument.</param>
    /// <param name="from">A date with a close.</param>
    /// <param name="to">A later date with a close.</param>
    public static ReinvestedGrowth? Grow(
        IReadOnlyDictionary<DateOnly, decimal> closes, IEnumerable<Payment> payments, IEnumerable<Split> splits, DateOnly from, DateOnly to)
    {
        var shares = 1m;
        var splitShares = 1m;
        var count = 0;
        var splitRatios = splits.Where(split => split.ExDate > from && split.ExDate <= to).ToLookup(split => split.ExDate, split => split.Ratio);
        var paid = payments.Where(payment => payment.ExDate > from && payment.ExDate <= to).ToLookup(payment => payment.ExDate, payment => payment.Amount);
        foreach (var date in splitRatios.Select(group => group.Key).Concat(paid.Select(group => group.Key)).Distinct().Order())
        {
            foreach (var ratio in splitRatios[date])
            {
                shares *= ratio;
                splitShares *= ratio;
            }

            foreach (var amount in paid[date])
            {
                if (!closes.TryGetValue(date, out var close) || close <= 0m)
                {
                    return null;
                }

                shares *= 1m + (amount / close);
                count++;
            }
        }

        var (begin, end) = (closes[from], closes[to]);
        return begin <= 0m
            ? null
            : new ReinvestedGrowth(Rounding.Result((end * splitShares / begin) - 1m), Rounding.Result((end * shares / begin) - 1m), Rounding.Result(shares), count);
    }
}
