using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Subgraphs.MarketData.Data;
using Subgraphs.MarketData.Domain;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Types;

namespace Subgraphs.MarketData.Types;

[ObjectType<TradingVenue>(Ignore = [nameof(TradingVenue.Open)])]
[Key("mic")]
internal static class TradingVenueType
{
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

    [ReferenceResolver]
    public static IQueryable<TradingVenue> GetByMic(IReadOnlyList<string> mics, MarketDataContext db)
        => db.Venues.Where(venue => mics.Contains(venue.Mic));

    [DataLoader]
    public static async Task<IReadOnlyDictionary<string, TradingVenue>> GetVenueByMicAsync(
        IReadOnlyList<string> mics, MarketDataContext db, CancellationToken cancellationToken)
        => await db.Venues.Where(venue => mics.Contains(venue.Mic)).ToDictionaryAsync(venue => venue.Mic, cancellationToken);
}
