using Microsoft.EntityFrameworkCore;
using Subgraphs.MarketData.Data;
using Subgraphs.MarketData.Domain;
using Subgraphs.Markets.Classification;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.MarketData.Types;

[QueryType]
internal static class InstrumentQueries
{
    /// <summary>Above every character of a ticker: the upper end of a prefix's range, which an index serves where LIKE does not.</summary>
    private const string AfterPrefix = "\uffff";

    [UseSingleOrDefault, Authenticated, Tag("partner")]
    public static IQueryable<Instrument> GetInstrument([Isin] string? isin, [Figi] string? figi, MarketDataContext db) => (isin, figi) switch
    {
        ({ } key, null) => db.Instruments.Where(i => i.Isin == key),
        (null, { } key) => db.Instruments.Where(i => i.Figi == key),
        _ => throw new GraphQLException(MarketDataErrorCodes.KeyRequired, "Give either isin or figi."),
    };

    [UseSingleOrDefault, Authenticated, Tag("partner")]
    [GraphQLDescription("By legal entity identifier; null where no issuer of this data has it.")]
    public static IQueryable<Issuer> GetIssuer([Lei] string lei, MarketDataContext db) => db.Issuers.Where(issuer => issuer.Lei == lei);

    [Authenticated, Tag("partner"), ListSize(AssumedSize = 50)]
    [GraphQLDescription("In the order of `isins`; null for one that is not known.")]
    public static async Task<IReadOnlyList<Instrument?>> GetInstrumentsAsync(
        [Isin] IReadOnlyList<string> isins, MarketDataContext db, CancellationToken cancellationToken)
    {
        var keys = isins.Distinct(StringComparer.Ordinal).ToList();
        var found = await db.Instruments.Where(i => keys.Contains(i.Isin)).ToDictionaryAsync(i => i.Isin, StringComparer.Ordinal, cancellationToken);
        return [.. isins.Select(found.GetValueOrDefault)];
    }

    [UsePaging(KeyProperty = nameof(Instrument.Isin), DefaultPageSize = 25), Authenticated, Cost(5), Tag("partner")]
    [ListSize(SlicingArguments = ["first"], SizedFields = ["nodes"])]
    public static IQueryable<Instrument> SearchInstruments(InstrumentFilter filter, MarketDataContext db, BusinessDates dates, CallerContext caller)
    {
        IQueryable<Instrument> found = db.Instruments;
        if (filter.AssetClass is { } assetClass)
        {
            found = found.Where(i => i.AssetClass == assetClass);
        }

        if (filter.Status is { } status)
        {
            found = found.Where(i => i.Status == status);
        }

        if (filter.Sector is { } asked)
        {
            var sector = Gics.NormaliseSector(asked);
            found = found.Where(i => i.Sector == sector);
        }

        if (filter.IndexId is { } index)
        {
            var today = dates.Of(caller);
            found = found.Where(i => db.IndexConstituents.Any(member => member.IndexId == index && member.Isin == i.Isin
                && (member.AddedOn == null || member.AddedOn <= today)
                && (member.RemovedOn == null || member.RemovedOn > today)));
        }

        if (filter.Mic is { } mic)
        {
            found = found.Where(i => db.Listings.Any(listing => listing.Isin == i.Isin && listing.Mic == mic));
        }

        if (filter.SymbolPrefix is { Length: > 0 } prefix)
        {
            found = found.Where(i => string.Compare(i.Symbol, prefix) >= 0 && string.Compare(i.Symbol, prefix + AfterPrefix) < 0);
        }

        return found;
    }
}
