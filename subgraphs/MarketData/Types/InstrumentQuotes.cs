using Microsoft.EntityFrameworkCore;
using Subgraphs.MarketData.Data;
using Subgraphs.MarketData.Domain;
using Subgraphs.Markets.Calendars;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.MarketData.Types;

/// <summary>
/// Quotes. No feed of the day's trades is held here: a quote is the last official close and says so by its quality, and there is no order
/// book.
/// </summary>
[ExtendObjectType<Instrument>]
internal static class InstrumentQuotes
{
    private const int MaxLevels = 50;

    /// <summary>A close older than this many sessions is stale (domain rule 4).</summary>
    private const int FreshSessions = 5;

    [BatchResolver, RequiresScopes("market-data:delayed"), RequiresScopes("market-data:realtime"), Cost(2), Tag("partner")]
    [GraphQLDescription("The last official close, END_OF_DAY or STALE: no feed of trades is connected.")]
    public static Task<IReadOnlyList<Quote?>> GetDelayedQuoteAsync(
        [Parent(nameof(Instrument.Isin), nameof(Instrument.Currency), nameof(Instrument.PrimaryMic))] IReadOnlyList<Instrument> instruments,
        MarketDataContext db,
        BusinessDates dates,
        CallerContext caller,
        CancellationToken cancellationToken)
        => ReadAsync(instruments, db, dates.Of(caller), cancellationToken);

    [BatchResolver, RequiresScopes("market-data:realtime"), Cost(5)]
    [GraphQLDescription("The last official close, END_OF_DAY or STALE: no feed of trades is connected.")]
    public static Task<IReadOnlyList<Quote?>> GetRealtimeQuoteAsync(
        [Parent(nameof(Instrument.Isin), nameof(Instrument.Currency), nameof(Instrument.PrimaryMic))] IReadOnlyList<Instrument> instruments,
        MarketDataContext db,
        BusinessDates dates,
        CallerContext caller,
        CancellationToken cancellationToken)
        => ReadAsync(instruments, db, dates.Of(caller), cancellationToken);

    [RequiresScopes("market-data:realtime", "market-data:depth"), Cost(10)]
    [GraphQLDescription("Top `levels` of the book per side; depth is a separate licence. Null: no feed of orders is connected.")]
    public static OrderBook? GetOrderBook([Parent(nameof(Instrument.Isin))] Instrument instrument, int levels = 5)
        => levels is >= 1 and <= MaxLevels
            ? null
            : throw new GraphQLException(MarketDataErrorCodes.BookLevels, $"levels must be from 1 to {MaxLevels}.") { InputPath = "levels" };

    private static async Task<IReadOnlyList<Quote?>> ReadAsync(
        IReadOnlyList<Instrument> instruments, MarketDataContext db, DateOnly today, CancellationToken cancellationToken)
    {
        var isins = instruments.Select(instrument => instrument.Isin).Distinct().ToList();
        var mics = instruments.Select(instrument => instrument.PrimaryMic).Distinct().ToList();
        var closes = await db.LastBars(isins, today)
            .Select(bar => new { bar.Isin, bar.Date, bar.Close, bar.Volume })
            .ToDictionaryAsync(bar => bar.Isin, StringComparer.Ordinal, cancellationToken);
        var venues = await db.Venues.Where(venue => mics.Contains(venue.Mic)).ToDictionaryAsync(venue => venue.Mic, StringComparer.Ordinal, cancellationToken);
        return
        [
            .. instruments.Select(instrument =>
            {
                if (!closes.TryGetValue(instrument.Isin, out var close))
                {
                    return null;
                }

                var venue = venues[instrument.PrimaryMic];
                return new Quote(
                    null,
                    null,
                    new Money(close.Close, instrument.Currency),
                    null,
                    close.Volume,
                    CloseOf(venue, close.Date),
                    venue,
                    IsStale(venue.Mic, close.Date, today) ? QuoteQuality.Stale : QuoteQuality.EndOfDay);
            }),
        ];
    }

    private static DateTime CloseOf(TradingVenue venue, DateOnly session)
    {
        var hours = Venues.Find(venue.Mic)!;
        return VenueClock.ToUtc(venue, session, SessionCalendar.For(venue.Mic).EarlyCloseOn(session) ?? Venues.RegularCloseOn(hours, session));
    }

    private static bool IsStale(string mic, DateOnly close, DateOnly today)
        => SessionCalendar.For(mic).Sessions(close.AddDays(1), today).Take(FreshSessions + 1).Count() > FreshSessions;
}
