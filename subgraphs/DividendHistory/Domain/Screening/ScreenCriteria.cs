namespace Subgraphs.DividendHistory.Domain.Screening;

/// <summary>What a member must keep; null for no limit.</summary>
/// <remarks>Domain specification, chapter 4 (screening presets).</remarks>
internal sealed record ScreenCriteria
{
    private const decimal AristocratMarketCapUsd = 3_000_000_000m;
    private const decimal AristocratValueTradedUsd = 5_000_000m;

    public int MinConsecutiveYears { get; init; }

    /// <summary>A fraction.</summary>
    public decimal? MinYield { get; init; }

    /// <summary>A multiple of the universe's median yield.</summary>
    public decimal? MinYieldToMedian { get; init; }

    public decimal? MaxPayoutRatio { get; init; }

    public decimal? MinCagr5 { get; init; }

    /// <summary>Five-year growth must be above 0, not just at it.</summary>
    public bool MustGrow { get; init; }

    public decimal? MaxDebtToEquity { get; init; }

    /// <summary>A limit on debt / equity that a member of unknown debt keeps.</summary>
    public decimal? MaxDebtToEquityWhereKnown { get; init; }

    public decimal? MinSectorEarningsCagr { get; init; }

    /// <summary>GICS names; null for all.</summary>
    public IReadOnlyList<string>? Sectors { get; init; }

    public decimal? MinMarketCapUsd { get; init; }

    public decimal? MinValueTradedUsd { get; init; }

    /// <summary>
    /// The criteria of a preset. ARISTOCRATS_25Y: 25 years of growth, market capitalisation of at least 3bn USD (at full share count: the
    /// sources have no free float), average daily value traded of at least 5m USD; membership is the universe's. Review dates, the least
    /// number of members and the sector cap belong to building the index, not to the screen. GROWTH_10Y: ten years of growth (which need
    /// eleven of payments), payout at most 0.75, debt / equity at most 1.5 where known, sector earnings that do not shrink.
    /// HIGH_YIELD_SAFE: yield of at least 1.5 medians of the universe, payout at most 0.70, five years of growth, five-year growth above 0.
    /// </summary>
    public static ScreenCriteria Of(DividendScreenPreset? preset) => preset switch
    {
        DividendScreenPreset.Aristocrats25Y => new() { MinConsecutiveYears = 25, MinMarketCapUsd = AristocratMarketCapUsd, MinValueTradedUsd = AristocratValueTradedUsd },
        DividendScreenPreset.Growth10Y => new() { MinConsecutiveYears = 10, MaxPayoutRatio = 0.75m, MaxDebtToEquityWhereKnown = 1.5m, MinSectorEarningsCagr = 0m },
        DividendScreenPreset.HighYieldSafe => new() { MinConsecutiveYears = 5, MinYieldToMedian = 1.5m, MaxPayoutRatio = 0.70m, MustGrow = true },
        _ => new(),
    };

    /// <summary>These criteria and a filter together: of two limits on one figure the stricter one counts, so that no filter loosens a preset.</summary>
    public ScreenCriteria Tighten(ScreenFilter filter) => this with
    {
        MinConsecutiveYears = Math.Max(MinConsecutiveYears, filter.MinConsecutiveYears ?? 0),
        MinYield = Larger(MinYield, filter.MinYield),
        MaxPayoutRatio = Smaller(MaxPayoutRatio, filter.MaxPayoutRatio),
        MinCagr5 = Larger(MinCagr5, filter.MinCagr5),
        MaxDebtToEquity = Smaller(MaxDebtToEquity, filter.MaxDebtToEquity),
        Sectors = filter.Sectors is null ? Sectors : Sectors is null ? filter.Sectors : [.. Sectors.Intersect(filter.Sectors, StringComparer.Ordinal)],
    };

    /// <summary>The first criterion that a member fails; null for one that keeps them all.</summary>
    /// <param name="figures">The member.</param>
    /// <param name="medianYield">Of the universe; null where no yield is known.</param>
    public ScreenExclusion? Judge(ScreenFigures figures, decimal? medianYield)
    {
        var isUnknown = false;
        foreach (var (reason, isKept) in Check(figures, medianYield))
        {
            if (isKept == false)
            {
                return reason;
            }

            isUnknown |= isKept is null;
        }

        return isUnknown ? ScreenExclusion.MissingData : null;
    }

    /// <summary>Each criterion: kept, failed, or null where the data cannot say.</summary>
    private IEnumerable<(ScreenExclusion Reason, bool? IsKept)> Check(ScreenFigures figures, decimal? medianYield)
    {
        yield return (ScreenExclusion.Streak, HasStreak(figures.CountedStreak));
        yield return (ScreenExclusion.Payout, AtMost(figures.PayoutRatio, MaxPayoutRatio, figures.HasNoEarnings));
        yield return (ScreenExclusion.Yield, AtLeast(figures.TrailingYield, MinYield));
        yield return (ScreenExclusion.Yield, MinYieldToMedian is null ? true : AtLeast(figures.TrailingYield, medianYield * MinYieldToMedian, isLimited: true));
        yield return (ScreenExclusion.Leverage, AtMost(figures.DebtToEquity, MaxDebtToEquity));
        yield return (ScreenExclusion.Leverage, !(figures.DebtToEquity > MaxDebtToEquityWhereKnown));
        yield return (ScreenExclusion.Sector, Sectors is null ? true : figures.Sector is { } sector ? Sectors.Contains(sector, StringComparer.Ordinal) : null);
        yield return (ScreenExclusion.Sector, AtLeast(figures.SectorEarningsCagr, MinSectorEarningsCagr));
        yield return (ScreenExclusion.Growth, AtLeast(figures.Cagr5, MinCagr5));
        yield return (ScreenExclusion.Growth, !MustGrow ? true : figures.Cagr5 is { } growth ? growth > 0m : null);
        yield return (ScreenExclusion.Size, AtLeast(figures.MarketCapUsd, MinMarketCapUsd));
        yield return (ScreenExclusion.Liquidity, AtLeast(figures.ValueTradedUsd, MinValueTradedUsd));
    }

    /// <summary>A censored streak that is too short may be long enough in truth: that is unknown, not failed. Without a streak there is no row.</summary>
    private bool? HasStreak(GrowthStreak? streak)
        => streak is not { } known ? null : known.Years >= MinConsecutiveYears ? true : known.IsCensored ? null : false;

    private static bool? AtLeast(decimal? value, decimal? limit, bool isLimited = false)
        => limit is null && !isLimited ? true : value is { } known && limit is { } least ? known >= least : null;

    private static bool? AtMost(decimal? value, decimal? limit, bool isBeyond = false)
        => limit is null ? true : isBeyond ? false : value is { } known ? known <= limit : null;

    private static decimal? Larger(decimal? one, decimal? other) => one is null || other > one ? other ?? one : one;

    private static decimal? Smaller(decimal? one, decimal? other) => one is null || other < one ? other ?? one : one;
}
