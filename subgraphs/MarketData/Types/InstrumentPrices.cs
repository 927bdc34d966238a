using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Subgraphs.MarketData.Data;
using Subgraphs.MarketData.Domain;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Loading;
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
        var closes = await db.LastBars(isins, asOf ?? dates.Of(caller))
            .Select(bar => new { bar.Isin, bar.Date, bar.Close, bar.Source })
            .ToDictionaryAsync(bar => bar.Isin, StringComparer.Ordinal, cancellationToken);
        return
        [
            .. instruments.Select(instrument => closes.TryGetValue(instrument.Isin, out var close)
                ? new ClosePrice(close.Date, new Money(close.Close, instrument.Currency), PriceAdjustment.None, close.Source)
                : null),
        ];
    }

    [UsePaging(DefaultPageSize = 260), RequiresScopes("market-data:eod"), Cost(3), Tag("partner")]
    [ListSize(SlicingArguments = ["first"], SizedFields = ["nodes"])]
    public static async Task<BarConnection?> GetBarsAsync(
        [Parent(nameof(Instrument.Isin), nameof(Instrument.Currency), nameof(Instrument.PrimaryMic))] Instrument instrument,
        DateOnly from,
        DateOnly to,
        PageRequest page,
        MarketDataContext db,
        BusinessDates dates,
        CallerContext caller,
        IDataLoader<string, TradingVenue> venueByMic,
        CancellationToken cancellationToken,
        BarInterval interval = BarInterval.Day,
        PriceAdjustment adjustment = PriceAdjustment.None)
    {
        Refuse(from, to, interval, adjustment);
        var start = page.AfterKey is { } after
            ? BarPeriods.EndOf(interval, DateOnly.ParseExact(after, "yyyy-MM-dd", CultureInfo.InvariantCulture))
            : from;
        var sessions = await db.Bars
            .Where(bar => bar.Isin == instrument.Isin && bar.Date >= start && bar.Date <= to)
            .OrderBy(bar => bar.Date)
            .Take((page.First + 1) * BarPeriods.MaxSessions(interval))
            .ToListAsync(cancellationToken);
        var splits = adjustment == PriceAdjustment.Splits ? await ReadSplitsAsync(db, instrument.Isin, dates.Of(caller), cancellationToken) : [];
        var adjust = new SplitAdjustment(splits);
        var periods = BarPeriods.Join(interval, sessions.Select(adjust.Adjust)).Take(page.First + 1).ToList();
        var (nodes, pageInfo) = page.Cut(periods, bar => BarPeriods.StartOf(interval, bar.Date).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var venue = (await venueByMic.LoadAsync(instrument.PrimaryMic))!;
        return new BarConnection(
            [.. nodes.Select(bar => new Bar(VenueClock.OpenOf(venue, bar.Date), bar.Open, bar.High, bar.Low, bar.Close, bar.Volume, adjustment))],
            instrument.Currency,
            pageInfo);
    }

    /// <summary>Splits that were known on the business date.</summary>
    private static async Task<IReadOnlyList<(DateOnly ExDate, decimal Ratio)>> ReadSplitsAsync(
        MarketDataContext db, string isin, DateOnly knownOn, CancellationToken cancellationToken)
    {
        var rows = await db.CorporateActions
            .Where(action => action.Isin == isin && action.Ratio != null && action.ExDate <= knownOn)
            .Select(action => new { action.ExDate, action.Ratio })
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => (row.ExDate, row.Ratio!.Value))];
    }

    private static void Refuse(DateOnly from, DateOnly to, BarInterval interval, PriceAdjustment adjustment)
    {
        if (to < from)
        {
            throw new GraphQLException(MarketDataErrorCodes.InvalidRange, "The range ends before it starts.");
        }

        if (interval is BarInterval.Minute or BarInterval.Hour)
        {
            throw new GraphQLException(MarketDataErrorCodes.IntervalNotAvailable, "Bars are held for DAY, WEEK and MONTH.");
        }

        if (adjustment == PriceAdjustment.SplitsAndDividends)
        {
            throw new GraphQLException(MarketDataErrorCodes.AdjustmentNotAvailable, "Bars are adjusted by NONE or SPLITS.");
        }
    }
}
