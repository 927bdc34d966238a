using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Subgraphs.MarketData.Data;
using Subgraphs.MarketData.Domain;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Paging;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.MarketData.Types;

/// <summary>Closes and bars, from as-traded sessions only.</summary>
[ExtendObjectType<Instrument>]
internal static class InstrumentPrices
{
    [BatchResolver, RequiresScopes("market-data:eod"), Tag("partner")]
    [GraphQLDescription("Last official close on or before `asOf` (default: latest complete session).")]
    public static async Task<IReadOnlyList<ClosePrice?>> GetLastCloseAsync(
        [Parent(nameof(Instrument.Isin), nameof(Instrument.Currency))] IReadOnlyList<Instrument> instruments,
        DateOnly? asOf,
        MarketDataContext db,
        BusinessDates dates,
        CallerContext caller,
        CancellationToken cancellationToken)
    {
        var isins = instruments.Select(instrument => instrument.Isin).Distinct().ToList();
        var closes = await db.LastBars(isins, dates.Of(caller, asOf))
            .Select(bar => new { bar.Isin, bar.Date, bar.Close, bar.Source })
            .ToDictionaryAsync(bar => bar.Isin, StringComparer.Ordinal, cancellationToken);
        return
        [
            .. instruments.Select(instrument => closes.TryGetValue(instrument.Isin, out var close)
                ? new ClosePrice(close.Date, new Money(close.Close, instrument.Currency), PriceAdjustment.None, close.Source)
                : null),
        ];
    }

    [BatchResolver, UsePaging(DefaultPageSize = 260), RequiresScopes("market-data:eod"), Cost(3), Tag("partner")]
    [ListSize(SlicingArguments = ["first"], SizedFields = ["nodes"])]
    [GraphQLDescription("By day, week and month, oldest first, up to the business date; SPLITS_AND_DIVIDENDS reinvests cash at the close of its ex-date, and is null for sessions outside those for which the instrument's dividends are known.")]
    public static async Task<IReadOnlyList<BarConnection?>> GetBarsAsync(
        [Parent(nameof(Instrument.Isin), nameof(Instrument.Currency), nameof(Instrument.PrimaryMic), nameof(Instrument.DividendsFrom), nameof(Instrument.DividendsTo))]
        IReadOnlyList<Instrument> instruments,
        DateOnly from,
        DateOnly to,
        PageRequest page,
        MarketDataContext db,
        BusinessDates dates,
        CallerContext caller,
        CancellationToken cancellationToken,
        BarInterval interval = BarInterval.Day,
        PriceAdjustment adjustment = PriceAdjustment.None)
    {
        Refuse(from, to, interval);
        var today = dates.Of(caller);
        var start = page.AfterKey is { } after
            ? BarPeriods.EndOf(interval, DateOnly.ParseExact(after, "yyyy-MM-dd", CultureInfo.InvariantCulture))
            : from;
        var isins = instruments.Select(instrument => instrument.Isin).Distinct().ToList();
        var sessions = (await db.BarsOf(isins, start, to < today ? to : today, (page.First + 1) * BarPeriods.MaxSessions(interval)).ToListAsync(cancellationToken))
            .ToLookup(bar => bar.Isin, StringComparer.Ordinal);
        var factors = await ReadFactorsAsync(db, instruments, adjustment, today, cancellationToken);
        var mics = instruments.Select(instrument => instrument.PrimaryMic).Distinct().ToList();
        var venues = await db.Venues.Where(venue => mics.Contains(venue.Mic)).ToDictionaryAsync(venue => venue.Mic, StringComparer.Ordinal, cancellationToken);
        return [.. instruments.Select(ToConnection)];

        BarConnection? ToConnection(Instrument instrument)
        {
            var factor = factors.GetValueOrDefault(instrument.Isin, PriceFactors.None);
            var held = sessions[instrument.Isin].OrderBy(bar => bar.Date).ToList();
            if (adjustment == PriceAdjustment.SplitsAndDividends && !KnowsDividends(instrument, held))
            {
                return null;
            }

            var periods = BarPeriods.Join(interval, held.Select(factor.Adjust)).Take(page.First + 1).ToList();
            var (nodes, pageInfo) = page.Cut(periods, bar => BarPeriods.StartOf(interval, bar.Date).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            var venue = venues[instrument.PrimaryMic];
            return new BarConnection(
                [.. nodes.Select(bar => new Bar(VenueClock.OpenOf(venue, bar.Date), bar.Open, bar.High, bar.Low, bar.Close, bar.Volume, adjustment))],
                instrument.Currency,
                pageInfo);
        }
    }

    private static async Task<IReadOnlyDictionary<string, PriceFactors>> ReadFactorsAsync(
        MarketDataContext db, IReadOnlyList<Instrument> instruments, PriceAdjustment adjustment, DateOnly today, CancellationToken cancellationToken)
    {
        try
        {
            return await db.ReadFactorsAsync(instruments, adjustment, today, cancellationToken);
        }
        catch (DividendNotMeasurableException exception)
        {
            throw new GraphQLException(MarketDataErrorCodes.AdjustmentNotAvailable, $"{exception.Message} Ask for SPLITS.") { InputPath = "adjustment" };
        }
    }

    /// <summary>
    /// True where every return between the sessions is of a date for which dividends are known: a price that lacks some would pass for a
    /// total return. The session before the first known ex-date is what its return starts from.
    /// </summary>
    private static bool KnowsDividends(Instrument instrument, List<DailyBar> sessions)
        => sessions.Count == 0
            || (instrument is { DividendsFrom: { } from, DividendsTo: { } to } && sessions[^1].Date <= to && (sessions.Count == 1 || sessions[1].Date >= from));

    private static void Refuse(DateOnly from, DateOnly to, BarInterval interval)
    {
        if (to < from)
        {
            throw new GraphQLException(MarketDataErrorCodes.InvalidRange, "The range ends before it starts.") { InputPath = "to" };
        }

        if (interval is BarInterval.Minute or BarInterval.Hour)
        {
            throw new GraphQLException(MarketDataErrorCodes.IntervalNotAvailable, "Bars are held for DAY, WEEK and MONTH.") { InputPath = "interval" };
        }
    }
}
