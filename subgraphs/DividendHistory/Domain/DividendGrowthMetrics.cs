namespace Subgraphs.DividendHistory.Domain;

/// <summary>Growth of the normalised dividend per share.</summary>
/// <remarks>Domain specification, chapter 4; vectors DIV-CAGR*, DIV-STREAK*.</remarks>
public static class DividendGrowthMetrics
{
    /// <summary>g(y) = ndps(y) / ndps(y−1) − 1, a fraction; null where either is unknown or the earlier one is 0.</summary>
    public static decimal? Growth(DividendSeries series, int year)
    {
        ArgumentNullException.ThrowIfNull(series);
        return series.GetNormalised(year) is { } now && series.GetNormalised(year - 1) is { } before && before > 0m
            ? Rounding.Result((now / before) - 1m)
            : null;
    }

    /// <summary>
    /// Compound annual growth over n years: (ndps(to) / ndps(to−n))^(1/n) − 1, a fraction of ten decimals; null where an end is unknown
    /// or 0.
    /// </summary>
    /// <remarks>The root is taken in double: a growth rate is a statistic, not an amount.</remarks>
    public static decimal? CompoundGrowth(DividendSeries series, int to, int years)
    {
        ArgumentNullException.ThrowIfNull(series);
        return years > 0 && series.GetNormalised(to) is { } end && series.GetNormalised(to - years) is { } start && start > 0m
            ? Rounding.Result((decimal)(Math.Pow((double)(end / start), 1.0 / years) - 1.0))
            : null;
    }

    /// <summary>
    /// The number of consecutive years, counted back from <paramref name="to"/>, with ndps(y) &gt; ndps(y−1) strictly, and whether the
    /// count reached the first year held, so that the real one may be longer.
    /// </summary>
    /// <param name="series">Normalised dividends by year.</param>
    /// <param name="to">The last year that counts.</param>
    /// <param name="overrides">Years of this payer that are judged to be no break; they count as years of growth.</param>
    public static GrowthStreak Streak(DividendSeries series, int to, IReadOnlyList<StreakOverride>? overrides = null)
    {
        ArgumentNullException.ThrowIfNull(series);
        var year = to;
        while (series.GetNormalised(year) is { } now && series.GetNormalised(year - 1) is { } before
            && (now > before || overrides?.Any(entry => entry.Year == year) == true))
        {
            year--;
        }

        var years = to - year;
        return new GrowthStreak(years, IsCensored: years > 0 && year == series.FirstYear);
    }

    /// <summary>The year without growth at which a streak ends; null where it reaches the first year held, before which nothing is known.</summary>
    public static int? BreakOf(DividendSeries series, int to, GrowthStreak streak)
    {
        ArgumentNullException.ThrowIfNull(series);
        var year = to - streak.Years;
        return year > series.FirstYear ? year : null;
    }

    /// <summary>The last year up to <paramref name="to"/> with ndps(y) &lt; ndps(y−1), a year without payments after one with some included; null without one.</summary>
    public static int? LastCut(DividendSeries series, int to)
    {
        ArgumentNullException.ThrowIfNull(series);
        for (var year = to; year > series.FirstYear; year--)
        {
            if ((series.GetNormalised(year) ?? 0m) < (series.GetNormalised(year - 1) ?? 0m))
            {
                return year;
            }
        }

        return null;
    }
}
