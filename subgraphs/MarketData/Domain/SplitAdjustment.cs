namespace Subgraphs.MarketData.Domain;

/// <summary>
/// Puts as-traded figures on today's share count: price / F(d), volume × F(d), where F(d) is the product of the ratios of splits with an
/// ex-date after d (domain rule 4).
/// </summary>
public sealed class SplitAdjustment
{
    private readonly (DateOnly ExDate, decimal Ratio)[] _splits;

    /// <param name="splits">Ex-dates and ratios (new shares per old share) known on the business date.</param>
    public SplitAdjustment(IEnumerable<(DateOnly ExDate, decimal Ratio)> splits)
        => _splits = [.. splits.OrderBy(split => split.ExDate)];

    public decimal Factor(DateOnly date)
    {
        var factor = 1m;
        for (var i = _splits.Length - 1; i >= 0 && _splits[i].ExDate > date; i--)
        {
            factor *= _splits[i].Ratio;
        }

        return factor;
    }

    public DailyBar Adjust(DailyBar bar)
    {
        ArgumentNullException.ThrowIfNull(bar);
        var factor = Factor(bar.Date);
        return factor == 1m
            ? bar
            : new DailyBar
            {
                Isin = bar.Isin,
                Date = bar.Date,
                Open = Rounding.ToScale(bar.Open / factor),
                High = Rounding.ToScale(bar.High / factor),
                Low = Rounding.ToScale(bar.Low / factor),
                Close = Rounding.ToScale(bar.Close / factor),
                Volume = Rounding.ToScale(bar.Volume * factor),
                Source = bar.Source,
            };
    }
}
