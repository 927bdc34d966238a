using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Subgraphs.MarketData.Data;
using Subgraphs.MarketData.Domain;
using Subgraphs.Markets.Calendars;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Types;

namespace Subgraphs.MarketData.Types;

[ObjectType<TradingVenue>(Ignore = [nameof(TradingVenue.Open)])]
[Key("mic")]
internal static class TradingVenueType
{
    private const int MaxSessionDays = 366;

    [Mic]
    public static Expression<Func<TradingVenue, string>> Mic => venue => venue.Mic;

    [Mic]
    [GraphQLDescription("Operating MIC if `mic` is a segment.")]
    public static Expression<Func<TradingVenue, string>> OperatingMic => venue => venue.OperatingMic;

    [GraphQLDescription("IANA time zone of the venue's calendar.")]
    public static Expression<Func<TradingVenue, string>> TimeZone => venue => venue.TimeZone;

    [GraphQLDescription("Settlement lag in business days for a regular-way trade on `on` (US: 3 until 2017-09-04, 2 until 2024-05-27, 1 since 2024-05-28).")]
    public static int GetSettlementLag([Parent(nameof(TradingVenue.Country))] TradingVenue venue, DateOnly on)
        => SettlementLags.Find(venue.Country, on)
            ?? throw new GraphQLException(MarketDataErrorCodes.SettlementUnknown, $"No settlement rule is known for venues of {venue.Country}.");

    [ListSize(AssumedSize = 23)]
    public static IReadOnlyList<TradingSession> GetSessions(
        [Parent(nameof(TradingVenue.Mic), nameof(TradingVenue.TimeZone))] TradingVenue venue, DateOnly from, DateOnly to)
    {
        if (to < from || to.DayNumber - from.DayNumber > MaxSessionDays)
        {
            throw new GraphQLException(MarketDataErrorCodes.InvalidRange, $"A range of sessions has 1 to {MaxSessionDays} days.") { InputPath = "to" };
        }

        var calendar = SessionCalendar.For(venue.Mic);
        if (Venues.Find(venue.Mic) is not { } hours || calendar.Coverage is not { } known)
        {
            throw new GraphQLException(MarketDataErrorCodes.SessionsNotAvailable, $"The holidays of {venue.Mic} are not held.");
        }

        if (from < known.From || to > known.To)
        {
            throw new GraphQLException(MarketDataErrorCodes.SessionsNotAvailable, $"The holidays of {venue.Mic} are held from {known.From:yyyy-MM-dd} to {known.To:yyyy-MM-dd}.")
            {
                InputPath = from < known.From ? "from" : "to",
            };
        }

        return
        [
            .. calendar.Sessions(from, to).Select(date =>
            {
                var early = calendar.EarlyCloseOn(date);
                return new TradingSession(
                    date,
                    VenueClock.ToUtc(venue, date, hours.Open),
                    VenueClock.ToUtc(venue, date, early ?? Venues.RegularCloseOn(hours, date)),
                    early is not null);
            }),
        ];
    }

    [ReferenceResolver]
    public static IQueryable<TradingVenue> GetByMic(IReadOnlyList<string> mics, MarketDataContext db)
        => db.Venues.Where(venue => mics.Contains(venue.Mic));

    [DataLoader]
    public static async Task<IReadOnlyDictionary<string, TradingVenue>> GetVenueByMicAsync(
        IReadOnlyList<string> mics, MarketDataContext db, CancellationToken cancellationToken)
        => await db.Venues.Where(venue => mics.Contains(venue.Mic)).ToDictionaryAsync(venue => venue.Mic, cancellationToken);
}
