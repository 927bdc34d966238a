using Subgraphs.DividendHistory.Domain;
using Subgraphs.DividendHistory.Domain.Screening;

namespace Subgraphs.DividendHistory.Tests.Domain;

public sealed class ScreeningTests
{
    private static readonly DateOnly Today = new(2019, 12, 31);

    [Fact]
    public void Percentile_ranks_put_equal_values_in_the_middle_of_their_places_and_unknown_ones_at_half()
    {
        var ranks = new PercentileRanks([3m, 1m, 2m, 2m, 5m]);

        Assert.Equal(0m, ranks.RankOf(1m));
        Assert.Equal(0.375m, ranks.RankOf(2m)); // places 1 and 2 of 0..4
        Assert.Equal(0.75m, ranks.RankOf(3m));
        Assert.Equal(1m, ranks.RankOf(5m));
        Assert.Equal(0.5m, ranks.RankOf(null));
        Assert.Equal(0.5m, new PercentileRanks([7m]).RankOf(7m));
        Assert.Equal(2m, ranks.Median);
        Assert.Equal(1.5m, new PercentileRanks([1m, 2m]).Median);
        Assert.Null(new PercentileRanks([]).Median);
    }

    [Fact]
    public void The_score_is_the_mean_of_four_ranks_and_names_what_is_missing()
    {
        // Streak 0, 0.5, 1; growth 1, 0, missing; yield 0.5 for the one that has it; payout 0, 1, 0.5 by 1 − payout.
        var universe = new ScreenUniverse(
            Today,
            [
                Member("A", 1) with { Cagr5 = 0.10m, TrailingYield = 0.03m, PayoutRatio = 0.9m },
                Member("B", 2) with { Cagr5 = 0.05m, TrailingYield = null, PayoutRatio = 0.1m },
                Member("C", 3) with { Cagr5 = null, TrailingYield = null, PayoutRatio = 0.5m },
            ]);

        var rows = universe.Screen(new ScreenCriteria()).Kept;

        Assert.Equal([("C", 0.625m), ("B", 0.5m), ("A", 0.375m)], rows.Select(row => (row.Figures.Isin, row.Score)));
        Assert.Equal([ScreenMetric.Cagr5, ScreenMetric.Yield], rows[0].Missing);
        Assert.Empty(rows[2].Missing);
    }

    [Fact]
    public void Equal_scores_are_ordered_by_isin()
        => Assert.Equal(
            ["A", "B", "C"],
            new ScreenUniverse(Today, [Member("C", 5), Member("A", 5), Member("B", 5)]).Screen(new ScreenCriteria()).Kept.Select(row => row.Figures.Isin));

    [Theory]
    [InlineData(25, false, null)]
    [InlineData(24, false, ScreenExclusion.Streak)]
    [InlineData(24, true, ScreenExclusion.MissingData)] // the real streak may be long enough
    [InlineData(57, true, null)]
    public void A_censored_streak_that_is_too_short_is_unknown_and_no_failure(int years, bool isCensored, ScreenExclusion? expected)
        => Assert.Equal(expected, ScreenCriteria.Of(DividendScreenPreset.Aristocrats25Y).Judge(Aristocrat() with { Streak = new GrowthStreak(years, isCensored) }, null));

    [Fact]
    public void Aristocrats_need_size_and_liquidity_and_what_is_unknown_is_missing()
    {
        var criteria = ScreenCriteria.Of(DividendScreenPreset.Aristocrats25Y);

        Assert.Null(criteria.Judge(Aristocrat(), null));
        Assert.Equal(ScreenExclusion.Size, criteria.Judge(Aristocrat() with { MarketCapUsd = 2_999_999_999m }, null));
        Assert.Equal(ScreenExclusion.Liquidity, criteria.Judge(Aristocrat() with { ValueTradedUsd = 4_999_999m }, null));
        Assert.Equal(ScreenExclusion.MissingData, criteria.Judge(Aristocrat() with { ValueTradedUsd = null }, null));
        Assert.Equal(ScreenExclusion.Size, criteria.Judge(Aristocrat() with { ValueTradedUsd = null, MarketCapUsd = 1m }, null)); // known failure first
        Assert.Equal(ScreenExclusion.MissingData, criteria.Judge(new ScreenFigures { Isin = "A" }, null));
    }

    [Fact]
    public void A_curated_streak_counts_where_the_figures_break()
        => Assert.Null(ScreenCriteria.Of(DividendScreenPreset.Aristocrats25Y).Judge(
            Aristocrat() with { Streak = new GrowthStreak(6, false), CuratedStreak = new GrowthStreak(41, false) }, null));

    [Fact]
    public void Growth_of_ten_years_looks_at_payout_debt_and_the_sector()
    {
        var criteria = ScreenCriteria.Of(DividendScreenPreset.Growth10Y);
        var member = Member("A", 10) with { PayoutRatio = 0.75m, SectorEarningsCagr = 0m, DebtToEquity = 1.5m };

        Assert.Null(criteria.Judge(member, null));
        Assert.Null(criteria.Judge(member with { DebtToEquity = null }, null)); // where known
        Assert.Equal(ScreenExclusion.Leverage, criteria.Judge(member with { DebtToEquity = 1.51m }, null));
        Assert.Equal(ScreenExclusion.Payout, criteria.Judge(member with { PayoutRatio = 0.76m }, null));
        Assert.Equal(ScreenExclusion.Payout, criteria.Judge(member with { PayoutRatio = null, HasNoEarnings = true }, null));
        Assert.Equal(ScreenExclusion.MissingData, criteria.Judge(member with { PayoutRatio = null }, null));
        Assert.Equal(ScreenExclusion.Sector, criteria.Judge(member with { SectorEarningsCagr = -0.01m }, null));
        Assert.Equal(ScreenExclusion.MissingData, criteria.Judge(member with { SectorEarningsCagr = null }, null));
        Assert.Equal(ScreenExclusion.MissingData, criteria.Tighten(new ScreenFilter(MaxDebtToEquity: 1m)).Judge(member with { DebtToEquity = null }, null));
    }

    [Fact]
    public void High_and_safe_yield_is_measured_against_the_median_of_the_universe()
    {
        var criteria = ScreenCriteria.Of(DividendScreenPreset.HighYieldSafe);
        var member = Member("A", 5) with { TrailingYield = 0.03m, PayoutRatio = 0.7m, Cagr5 = 0.01m };

        Assert.Null(criteria.Judge(member, 0.02m));
        Assert.Equal(ScreenExclusion.Yield, criteria.Judge(member, 0.0201m));
        Assert.Equal(ScreenExclusion.MissingData, criteria.Judge(member, null));
        Assert.Equal(ScreenExclusion.Growth, criteria.Judge(member with { Cagr5 = 0m }, 0.02m));
        Assert.Equal(ScreenExclusion.Streak, criteria.Judge(member with { Streak = new GrowthStreak(4, false) }, 0.02m));
    }

    [Fact]
    public void A_filter_tightens_a_preset_and_never_loosens_it()
    {
        var preset = ScreenCriteria.Of(DividendScreenPreset.Growth10Y);

        Assert.Equal(preset, preset.Tighten(new ScreenFilter(MinConsecutiveYears: 3, MaxPayoutRatio: 0.9m)));
        Assert.Equal(
            preset with { MinConsecutiveYears = 12, MaxPayoutRatio = 0.5m, MinYield = 0.02m },
            preset.Tighten(new ScreenFilter(MinConsecutiveYears: 12, MaxPayoutRatio: 0.5m, MinYield: 0.02m)));
    }

    [Fact]
    public void Sector_earnings_grow_over_those_in_the_sector_at_the_end_and_present_at_both()
    {
        CompanySnapshot[] first = [Company("A", 2010, "Energy", 100m), Company("B", 2010, "Utilities", 50m), Company("GONE", 2010, "Energy", 900m), Company("N", 2010, "Energy", null)];
        CompanySnapshot[] last = [Company("A", 2014, "Energy", 150m), Company("B", 2014, "Energy", 90m), Company("NEW", 2014, "Energy", 900m), Company("N", 2014, "Energy", 5m)];

        var growth = SectorEarnings.Growth(first, last, row => row.Earnings);

        Assert.Equal(0.1246826504m, Assert.Single(growth).Value); // (240 / 150)^(1/4) − 1 over 1,461 days
    }

    [Fact]
    public void Three_months_of_value_traded_need_forty_sessions()
    {
        TradedClose[] sessions = [.. Enumerable.Range(0, 40).Select(day => new TradedClose { Isin = "A", Date = Today.AddDays(-day), Close = 10m, Volume = 100m * (day % 2) })];

        Assert.Equal(500m, ValueTraded.Mean(sessions));
        Assert.Null(ValueTraded.Mean(sessions[1..]));
    }

    private static CompanySnapshot Company(string symbol, int year, string sector, decimal? earnings)
        => new() { AsOf = new DateOnly(year, 3, 10), Symbol = symbol, Sector = sector, Currency = "USD", Earnings = earnings };

    private static ScreenFigures Member(string isin, int years) => new() { Isin = isin, Streak = new GrowthStreak(years, false) };

    private static ScreenFigures Aristocrat()
        => Member("A", 25) with { MarketCapUsd = 3_000_000_000m, ValueTradedUsd = 5_000_000m };
}
