using Subgraphs.DividendHistory.Data;
using Subgraphs.DividendHistory.Data.Curated;
using Subgraphs.DividendHistory.Domain;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Loading;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.DividendHistory.Types;

/// <content>Figures of complete calendar years.</content>
internal static partial class InstrumentType
{
    private const int MaxYears = 100;

    [RequiresScopes("dividends:read")]
    [ListSize(SlicingArguments = ["years"])]
    [Tag("partner")]
    [GraphQLDescription("Calendar-year totals, oldest first: the last complete years that are held.")]
    public static async Task<IReadOnlyList<DividendYear>?> GetDividendYearsAsync(
        [Parent(nameof(Instrument.Isin))] Instrument instrument,
        IDataLoader<string, DividendFacts> dividendFacts,
        BusinessDates businessDates,
        CallerContext caller,
        CancellationToken cancellationToken,
        int years = 10)
    {
        RequireYears(years);
        if (await dividendFacts.LoadAsync(instrument.Isin, cancellationToken) is not { } facts || facts.SeriesAt(businessDates.Of(caller)) is not { } series)
        {
            return null;
        }

        var first = Math.Max(series.FirstYear, series.LastYear - years + 1);
        return [.. Enumerable.Range(first, series.LastYear - first + 1).Select(year => ToYear(series, year))];
    }

    [RequiresScopes("dividends:read")]
    [Cost(3)]
    [Tag("partner")]
    public static async Task<DividendGrowth?> GetDividendGrowthAsync(
        [Parent(nameof(Instrument.Isin))] Instrument instrument,
        IDataLoader<string, DividendFacts> dividendFacts,
        StreakOverrides streakOverrides,
        BusinessDates businessDates,
        CallerContext caller,
        CancellationToken cancellationToken,
        int years = 10)
    {
        RequireYears(years);
        var date = businessDates.Of(caller);
        if (await dividendFacts.LoadAsync(instrument.Isin, cancellationToken) is not { } facts || facts.SeriesAt(date) is not { } series)
        {
            return null;
        }

        var to = series.LastYear;
        var overrides = streakOverrides.Of(instrument.Isin);
        var streak = DividendGrowthMetrics.Streak(series, to);
        return new DividendGrowth(
            to - years,
            to,
            DividendGrowthMetrics.CompoundGrowth(series, to, years),
            DividendGrowthMetrics.CompoundGrowth(series, to, 3),
            DividendGrowthMetrics.CompoundGrowth(series, to, 5),
            DividendGrowthMetrics.CompoundGrowth(series, to, 10),
            streak.Years,
            streak.IsCensored,
            DividendGrowthMetrics.LastCut(series, to),
            ToBreak(facts, series, streak, overrides, date),
            ToCurated(series, streak, overrides));
    }

    private static StreakBreak? ToBreak(DividendFacts facts, DividendSeries series, GrowthStreak streak, IReadOnlyList<StreakOverride> overrides, DateOnly date)
        => DividendGrowthMetrics.BreakOf(series, series.LastYear, streak) is { } year
            ? new StreakBreak(
                year,
                DividendGrowthMetrics.Growth(series, year),
                [
                    .. StreakAction.Of(facts, year, date).Select(action => new StreakEvent(
                        action.Date, action.Kind, action is { Amount: { } amount, Currency: { } currency } ? new Money(amount, currency) : null, action.Ratio)),
                ],
                overrides.Where(entry => entry.Year == year).Select(ToView).FirstOrDefault())
            : null;

    private static CuratedStreak? ToCurated(DividendSeries series, GrowthStreak streak, IReadOnlyList<StreakOverride> overrides)
    {
        var curated = DividendGrowthMetrics.Streak(series, series.LastYear, overrides);
        return curated == streak
            ? null
            : new CuratedStreak(
                curated.Years,
                curated.IsCensored,
                [.. overrides.Where(entry => entry.Year <= series.LastYear && entry.Year > series.LastYear - curated.Years).Select(ToView)]);
    }

    private static StreakOverrideView ToView(StreakOverride entry) => new(entry.Year, entry.Reason, entry.Source);

    private static DividendYear ToYear(DividendSeries series, int year)
    {
        var dividends = series.GetYear(year);
        return new DividendYear(
            year,
            new Money(Rounding.Result(dividends.Total), series.Currency),
            dividends.Payments,
            new Money(Rounding.Result(dividends.Normalised ?? 0m), series.Currency),
            DividendGrowthMetrics.Growth(series, year));
    }

    private static void RequireYears(int years)
    {
        if (years is < 1 or > MaxYears)
        {
            throw new GraphQLException(DividendErrorCodes.YearsOutOfRange, $"years must be from 1 to {MaxYears}.") { InputPath = "years" };
        }
    }
}
