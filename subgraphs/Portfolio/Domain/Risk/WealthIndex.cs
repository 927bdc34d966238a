namespace Subgraphs.Portfolio.Domain.Risk;

/// <summary>What one unit of money in an instrument became: prices with splits undone and dividends reinvested at the ex-date's close.</summary>
public sealed class WealthIndex
{
    /// <summary>Longer without a close, and the series does not cover a date: its last value would pass for a return of zero.</summary>
    private const int ReachDays = 10;

    private readonly DateOnly[] _dates;
    private readonly double[] _values;

    private WealthIndex(DateOnly[] dates, double[] values) => (_dates, _values) = (dates, values);

    /// <summary>Sessions with a value, ascending.</summary>
    public IReadOnlyList<DateOnly> Dates => _dates;

    /// <summary>From as-traded closes: W(t) = W(t-1) x (close(t) + dividends) x split ratio / close(t-1).</summary>
    /// <param name="dates">Sessions, ascending.</param>
    /// <param name="closes">The close of each, above zero.</param>
    /// <param name="splits">Splits of the instrument.</param>
    /// <param name="dividends">Dividends per share, at the share count of their ex-date.</param>
    public static WealthIndex FromCloses(
        IReadOnlyList<DateOnly> dates,
        IReadOnlyList<decimal> closes,
        IEnumerable<ShareSplit> splits,
        IEnumerable<CashDividend> dividends)
    {
        ArgumentNullException.ThrowIfNull(dates);
        ArgumentNullException.ThrowIfNull(closes);
        DateOnly[] sessions = [.. dates];
        var ratios = new double[sessions.Length];
        Array.Fill(ratios, 1);
        var paid = new double[sessions.Length];
        foreach (var split in splits)
        {
            if (SessionOf(sessions, split.ExDate) is { } session)
            {
                ratios[session] *= (double)split.Ratio;
            }
        }

        foreach (var dividend in dividends)
        {
            if (SessionOf(sessions, dividend.ExDate) is { } session)
            {
                paid[session] += (double)dividend.Amount;
            }
        }

        var values = new double[sessions.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = i == 0 ? 1 : values[i - 1] * ((double)closes[i] + paid[i]) * ratios[i] / (double)closes[i - 1];
        }

        return new WealthIndex(sessions, values);
    }

    /// <summary>From a series that has splits and dividends in it already, or an index that has none.</summary>
    public static WealthIndex FromAdjusted(IReadOnlyList<DateOnly> dates, IReadOnlyList<decimal> values)
    {
        ArgumentNullException.ThrowIfNull(dates);
        ArgumentNullException.ThrowIfNull(values);
        return new WealthIndex([.. dates], [.. values.Select(value => (double)value)]);
    }

    /// <summary>The return from the close of one date to the close of another; null where the series does not cover both.</summary>
    public double? Return(DateOnly from, DateOnly to)
        => ValueOn(from) is { } begin && ValueOn(to) is { } end ? (end / begin) - 1 : null;

    /// <summary>The values on dates, in one walk; null on one that the series does not cover.</summary>
    /// <param name="dates">Ascending.</param>
    public double?[] ValuesOn(IReadOnlyList<DateOnly> dates)
    {
        ArgumentNullException.ThrowIfNull(dates);
        var values = new double?[dates.Count];
        var next = dates.Count == 0 ? 0 : Array.BinarySearch(_dates, dates[0]) is var first && first < 0 ? ~first : first;
        for (var i = 0; i < values.Length; i++)
        {
            while (next < _dates.Length && _dates[next] <= dates[i])
            {
                next++;
            }

            values[i] = next > 0 && dates[i].DayNumber - _dates[next - 1].DayNumber <= ReachDays ? _values[next - 1] : null;
        }

        return values;
    }

    private double? ValueOn(DateOnly date)
    {
        var index = Array.BinarySearch(_dates, date);
        var found = index < 0 ? ~index - 1 : index;
        return found >= 0 && date.DayNumber - _dates[found].DayNumber <= ReachDays ? _values[found] : null;
    }

    /// <summary>The first session on or behind an ex-date that has one before it.</summary>
    private static int? SessionOf(DateOnly[] sessions, DateOnly exDate)
    {
        var index = Array.BinarySearch(sessions, exDate);
        var found = index < 0 ? ~index : index;
        return found > 0 && found < sessions.Length ? found : null;
    }
}
