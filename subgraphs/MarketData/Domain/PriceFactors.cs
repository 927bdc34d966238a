namespace Subgraphs.MarketData.Domain;

/// <summary>
/// What as-traded prices of an instrument are divided by to be comparable over time. For splits F(d) is the product of the ratios of splits
/// with an ex-date after d; volumes are multiplied by it. With dividends a price is further multiplied by the product of P / (P + D) over the
/// cash dividends with an ex-date after d, D as paid and P the as-traded close of the ex-date: the return of a session is (P + D) / P₋₁ − 1,
/// which reinvests the cash at the close of its ex-date.
/// </summary>
/// <remarks>Domain specification, chapter 4 (DRIP total return); vector TR-SPY-2019. The convention is that of CRSP's total returns.</remarks>
public sealed class PriceFactors
{
    /// <summary>As traded.</summary>
    public static readonly PriceFactors None = new([]);

    private readonly (DateOnly ExDate, decimal Ratio)[] _splits;
    private readonly (DateOnly ExDate, decimal Kept)[] _dividends;

    /// <param name="splits">Ex-dates and ratios (new shares per old share) known on the business date.</param>
    /// <param name="dividends">Ex-dates and what a holder kept in the share, P / (P + D), of those that went ex by the business date.</param>
    public PriceFactors(IEnumerable<(DateOnly ExDate, decimal Ratio)> splits, IEnumerable<(DateOnly ExDate, decimal Kept)>? dividends = null)
    {
        _splits = [.. splits.OrderBy(split => split.ExDate)];
        _dividends = [.. (dividends ?? []).OrderBy(dividend => dividend.ExDate)];
    }

    /// <summary>F(d) of the splits: new shares of today per share of that date.</summary>
    public decimal Shares(DateOnly date)
    {
        var factor = 1m;
        for (var i = _splits.Length - 1; i >= 0 && _splits[i].ExDate > date; i--)
        {
            factor *= _splits[i].Ratio;
        }

        return factor;
    }

    /// <summary>The session on today's basis; itself where nothing came after it.</summary>
    public DailyBar Adjust(DailyBar bar)
    {
        ArgumentNullException.ThrowIfNull(bar);
        var shares = Shares(bar.Date);
        var kept = Kept(bar.Date);
        return shares == 1m && kept == 1m
            ? bar
            : new DailyBar
            {
                Isin = bar.Isin,
                Date = bar.Date,
                Open = Price(bar.Open),
                High = Price(bar.High),
                Low = Price(bar.Low),
                Close = Price(bar.Close),
                Volume = Rounding.ToScale(bar.Volume * shares),
                Source = bar.Source,
            };

        decimal Price(decimal traded) => Rounding.ToScale(traded / shares * kept);
    }

    private decimal Kept(DateOnly date)
    {
        var factor = 1m;
        for (var i = _dividends.Length - 1; i >= 0 && _dividends[i].ExDate > date; i--)
        {
            factor *= _dividends[i].Kept;
        }

        return factor;
    }
}
