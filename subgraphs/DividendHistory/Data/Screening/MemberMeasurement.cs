using Subgraphs.DividendHistory.Domain;
using Subgraphs.DividendHistory.Domain.Screening;

namespace Subgraphs.DividendHistory.Data.Screening;

/// <summary>Computes what a screen looks at from the rows of one member. What the data cannot say is null.</summary>
/// <param name="date">The business date.</param>
/// <param name="rates">Of that date.</param>
/// <param name="sectorGrowth">Earnings growth by sector.</param>
internal sealed class MemberMeasurement(DateOnly date, EuroCrossRates rates, IReadOnlyDictionary<string, decimal> sectorGrowth)
{
    private const int CagrYears = 5;
    private const string Dollar = "USD";

    private static readonly CoverageWindow AnyTime = new(DateOnly.MinValue, DateOnly.MaxValue);

    public ScreenFigures Measure(
        string isin,
        DividendFacts? facts,
        string? currency,
        IReadOnlyList<TradedClose> closes,
        CompanySnapshot? snapshot,
        IReadOnlyList<StreakOverride> overrides)
    {
        // A streak that ends with the data instead of with last year is none of today's.
        var series = facts?.SeriesAt(date) is { } held && held.LastYear == AnyTime.LastCompleteYear(date) ? held : null;
        GrowthStreak? streak = series is null ? null : DividendGrowthMetrics.Streak(series, series.LastYear);
        GrowthStreak? curated = series is null ? null : DividendGrowthMetrics.Streak(series, series.LastYear, overrides);
        var close = closes.LastOrDefault(row => !PriceAge.IsStale(row.Date, date));
        return new ScreenFigures
        {
            Isin = isin,
            Streak = streak,
            CuratedStreak = curated == streak ? null : curated,
            Cagr5 = series is null ? null : DividendGrowthMetrics.CompoundGrowth(series, series.LastYear, CagrYears),
            TrailingYield = YieldAt(facts, close, currency),
            PricedOn = close?.Date,
            PayoutRatio = PayoutAt(facts, snapshot),
            HasNoEarnings = snapshot?.EpsTtm <= 0m,
            FundamentalsAsOf = snapshot?.AsOf,
            DebtToEquity = snapshot?.DebtToEquity,
            Sector = snapshot?.Sector,
            SectorEarningsCagr = snapshot?.Sector is { } sector && sectorGrowth.TryGetValue(sector, out var growth) ? growth : null,
            MarketCapUsd = snapshot?.MarketCap * rates.Rate(snapshot?.Currency ?? Dollar, Dollar),
            ValueTradedUsd = close is null || currency is null ? null : ValueTraded.Mean(closes) * rates.Rate(currency, Dollar),
        };
    }

    private static decimal? YieldAt(DividendFacts? facts, TradedClose? close, string? currency)
        => facts is not null && close is not null && currency is not null && facts.Coverage.CoversYearTo(close.Date)
            ? DividendYield.Trailing(facts.Payments, facts.SplitsAt(close.Date), close.Date, close.Close, currency)
            : null;

    /// <summary>At the same date as <c>Instrument.payout</c>.</summary>
    private decimal? PayoutAt(DividendFacts? facts, CompanySnapshot? snapshot)
    {
        if (facts is null || snapshot is null)
        {
            return null;
        }

        var on = Payout.DividendsAt(snapshot.AsOf, date);
        var splits = facts.SplitsAt(on);
        return facts.Coverage.CoversYearTo(on) && DividendYield.TrailingDps(facts.Payments, splits, on, snapshot.Currency) is { } dps
            ? Payout.Ratio(dps, snapshot.EpsTtm / splits.FactorAt(snapshot.AsOf))
            : null;
    }
}
