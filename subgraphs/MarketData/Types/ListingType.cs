using System.Linq.Expressions;
using Subgraphs.MarketData.Domain;
using Subgraphs.Server.Loading;
using Subgraphs.Server.Types;

namespace Subgraphs.MarketData.Types;

[ObjectType<Listing>(Ignore = [nameof(Listing.Isin), nameof(Listing.Mic), nameof(Listing.IsPrimary)])]
internal static class ListingType
{
    public static async Task<TradingVenue> GetVenueAsync([Parent(nameof(Listing.Mic))] Listing listing, IDataLoader<string, TradingVenue> venueByMic)
        => (await venueByMic.LoadAsync(listing.Mic))!;

    [CurrencyCode]
    public static Expression<Func<Listing, string>> Currency => listing => listing.Currency;
}
