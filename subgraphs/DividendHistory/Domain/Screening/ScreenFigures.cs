namespace Subgraphs.DividendHistory.Domain.Screening;

/// <summary>What is known of one member of the universe on the business date; null is unknown, never 0.</summary>
internal sealed record ScreenFigures
{
    public required string Isin { get; init; }

    /// <summary>By the figures alone; null where the last complete year is not held.</summary>
    public GrowthStreak? Streak { get; init; }

    /// <summary>With the curated overrides; null where none changes the streak.</summary>
    public GrowthStreak? CuratedStreak { get; init; }

    /// <summary>A fraction a year over the last five complete years.</summary>
    public decimal? Cagr5 { get; init; }

    /// <summary>A fraction of the close of <see cref="PricedOn"/>.</summary>
    public decimal? TrailingYield { get; init; }

    /// <summary>The session of the close; null where none of the last five sessions has one.</summary>
    public DateOnly? PricedOn { get; init; }

    /// <summary>A fraction of earnings at <see cref="FundamentalsAsOf"/>; null where they are unknown or not positive.</summary>
    public decimal? PayoutRatio { get; init; }

    /// <summary>Earnings are known and not positive: there is no payout ratio, and no limit on one is kept.</summary>
    public bool HasNoEarnings { get; init; }

    public DateOnly? FundamentalsAsOf { get; init; }

    public decimal? DebtToEquity { get; init; }

    /// <summary>GICS sector of the snapshot.</summary>
    public string? Sector { get; init; }

    /// <summary>Growth a year of the summed earnings of the sector over up to ten years.</summary>
    public decimal? SectorEarningsCagr { get; init; }

    /// <summary>US dollars, at full share count: free float is in no source.</summary>
    public decimal? MarketCapUsd { get; init; }

    /// <summary>US dollars a session, mean of three months.</summary>
    public decimal? ValueTradedUsd { get; init; }

    /// <summary>The streak that criteria and score stand on.</summary>
    public GrowthStreak? CountedStreak => CuratedStreak ?? Streak;

    /// <summary>The figure behind a part of the score; larger is better.</summary>
    public decimal? Get(ScreenMetric metric) => metric switch
    {
        ScreenMetric.Streak => CountedStreak?.Years,
        ScreenMetric.Cagr5 => Cagr5,
        ScreenMetric.Yield => TrailingYield,
        _ => 1m - PayoutRatio,
    };
}
