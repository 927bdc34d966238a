using Microsoft.EntityFrameworkCore;
using Subgraphs.MarketData.Data;
using Subgraphs.MarketData.Domain;
using Subgraphs.Markets.Calendars;
using Subgraphs.Markets.Classification;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.MarketData.Types;

/// <summary>Indices, venues, currencies, sectors.</summary>
[QueryType]
internal static class ReferenceQueries
{
    /// <summary>Any five business days lie within so many days before a date.</summary>
    private const int MaxCarriedDays = 10;

    [UseSingleOrDefault, Authenticated, Tag("partner")]
    public static IQueryable<MarketIndex> GetIndex([ID] string id, MarketDataContext db) => db.Indices.Where(index => index.Id == id);

    [UseSingleOrDefault, Authenticated, Tag("partner")]
    public static IQueryable<TradingVenue> GetVenue([Mic] string mic, MarketDataContext db) => db.Venues.Where(venue => venue.Mic == mic);

    [RequiresScopes("market-data:eod"), Tag("partner")]
    [GraphQLDescription("Cross of two euro reference rates of one day, the last on or before `on`; null where that is more than five business days older, and for a date behind the business date.")]
    public static async Task<FxRate?> GetFxRateAsync(
        [CurrencyCode] string @base,
        [CurrencyCode] string quote,
        DateOnly on,
        MarketDataContext db,
        CallerContext caller,
        CancellationToken cancellationToken)
    {
        if (!BusinessDates.IsReached(caller, on))
        {
            return null;
        }

        var since = on.DaysBefore(MaxCarriedDays);
        string[] needed = [.. new[] { @base, quote }.Where(currency => currency != FxRate.Euro).Distinct()];
        if (needed.Length == 0 || @base == quote)
        {
            return new FxRate(@base, quote, 1m, on, false, "identity");
        }

        var rows = await db.EuroRates.Where(rate => needed.Contains(rate.Currency) && rate.Date <= on && rate.Date >= since).ToListAsync(cancellationToken);
        var day = rows.GroupBy(rate => rate.Date).Where(rates => rates.Count() == needed.Length).MaxBy(rates => rates.Key);
        return day is null || !FxRate.IsUsable(day.Key, on)
            ? null
            : new FxRate(@base, quote, FxRate.Cross(PerEuro(@base), PerEuro(quote)), day.Key, day.Key < on, day.First().Source);

        decimal PerEuro(string currency) => currency == FxRate.Euro ? 1m : day.Single(rate => rate.Currency == currency).Rate;
    }

    [RequiresScopes("fundamentals:read"), Cost(10), Tag("partner")]
    [GraphQLDescription("Growth of sums in US dollars, each at the rates of its snapshot; null with fewer than two snapshots.")]
    public static async Task<SectorGrowth?> GetSectorGrowthAsync(
        string sector, DateOnly from, DateOnly to, MarketDataContext db, BusinessDates dates, CallerContext caller, CancellationToken cancellationToken)
    {
        if (to < from)
        {
            throw new GraphQLException(MarketDataErrorCodes.InvalidRange, "The range ends before it starts.");
        }

        var known = dates.Of(caller);
        var until = to < known ? to : known;
        var snapshots = db.Fundamentals.Where(row => row.Sector != null && row.AsOf >= from && row.AsOf <= until);
        if (await snapshots.MinAsync(row => (DateOnly?)row.AsOf, cancellationToken) is not { } first
            || await snapshots.MaxAsync(row => (DateOnly?)row.AsOf, cancellationToken) is not { } last
            || first == last)
        {
            return null;
        }

        var name = Gics.NormaliseSector(sector);
        var opening = await db.Fundamentals.Where(row => row.AsOf == first).ToListAsync(cancellationToken);
        var closing = await db.Fundamentals.Where(row => row.AsOf == last && row.Sector == name).ToListAsync(cancellationToken);
        if (closing.Count == 0)
        {
            return null;
        }

        var dollars = await db.ReadDollarRatesAsync(opening.Concat(closing).Select(row => row.Currency), first, last, cancellationToken);
        return SectorGrowth.Between(name, opening, closing, row => dollars.TryGetValue((row.Currency, row.AsOf), out var rate) ? rate : null);
    }
}
