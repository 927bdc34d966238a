using Microsoft.EntityFrameworkCore;
using Subgraphs.MarketData.Data;
using Subgraphs.MarketData.Domain;
using Subgraphs.Server.Loading;
using Subgraphs.Server.Types;

namespace Subgraphs.MarketData.Types;

/// <summary>Who issued an instrument and where it trades.</summary>
[ExtendObjectType<Instrument>]
internal static class InstrumentListings
{
    [Tag("partner")]
    public static async Task<Issuer?> GetIssuerAsync([Parent(nameof(Instrument.IssuerLei))] Instrument instrument, IDataLoader<string, Issuer> issuerByLei)
        => instrument.IssuerLei is { } lei ? await issuerByLei.LoadAsync(lei) : null;

    [Tag("partner")]
    public static async Task<Listing> GetPrimaryListingAsync(
        [Parent(nameof(Instrument.Isin))] Instrument instrument, IDataLoader<string, IReadOnlyList<Listing>> listingsByIsin)
        => (await listingsByIsin.LoadAsync(instrument.Isin))!.First(listing => listing.IsPrimary);

    [Tag("partner"), ListSize(AssumedSize = 8)]
    public static async Task<IReadOnlyList<Listing>> GetListingsAsync(
        [Parent(nameof(Instrument.Isin))] Instrument instrument, IDataLoader<string, IReadOnlyList<Listing>> listingsByIsin)
        => await listingsByIsin.LoadAsync(instrument.Isin) ?? [];

    [DataLoader]
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<Listing>>> GetListingsByIsinAsync(
        IReadOnlyList<string> isins, MarketDataContext db, CancellationToken cancellationToken)
    {
        var listings = await db.Listings.Where(listing => isins.Contains(listing.Isin)).ToListAsync(cancellationToken);
        return listings
            .GroupBy(listing => listing.Isin, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                IReadOnlyList<Listing> (group) => [.. group.OrderByDescending(listing => listing.IsPrimary).ThenBy(listing => listing.Mic, StringComparer.Ordinal)],
                StringComparer.Ordinal);
    }
}
