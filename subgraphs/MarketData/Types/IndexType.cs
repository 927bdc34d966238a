using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Subgraphs.MarketData.Data;
using Subgraphs.MarketData.Domain;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.MarketData.Types;

[ObjectType<MarketIndex>(Name = "Index")]
[Key("id")]
internal static class IndexType
{
    [ID]
    public static Expression<Func<MarketIndex, string>> Id => index => index.Id;

    [CurrencyCode]
    public static Expression<Func<MarketIndex, string>> Currency => index => index.Currency;

    [RequiresScopes("market-data:eod")]
    [GraphQLDescription("Closing level of the last session on or before `on` (default: latest complete session).")]
    public static async Task<decimal?> GetLevelAsync(
        [Parent(nameof(MarketIndex.Id))] MarketIndex index,
        DateOnly? on,
        MarketDataContext db,
        BusinessDates dates,
        CallerContext caller,
        CancellationToken cancellationToken)
    {
        var date = on ?? dates.Of(caller);
        return await db.IndexLevels
            .Where(level => level.IndexId == index.Id && level.Date <= date)
            .OrderByDescending(level => level.Date)
            .Select(level => (decimal?)level.Level)
            .FirstOrDefaultAsync(cancellationToken);
    }

    [UsePaging(KeyProperty = nameof(IndexConstituent.Isin)), Cost(2)]
    [ListSize(SlicingArguments = ["first"], SizedFields = ["nodes"])]
    [GraphQLDescription("Members on a date, as far as the source tells who joined and who left.")]
    public static IQueryable<IndexConstituent> GetConstituents(
        [Parent(nameof(MarketIndex.Id))] MarketIndex index,
        DateOnly? on,
        string? sector,
        MarketDataContext db,
        BusinessDates dates,
        CallerContext caller)
    {
        var date = on ?? dates.Of(caller);
        return db.IndexConstituents.Where(member => member.IndexId == index.Id
            && (member.AddedOn == null || member.AddedOn <= date)
            && (member.RemovedOn == null || member.RemovedOn > date)
            && (sector == null || member.Instrument.Sector == sector));
    }

    [ReferenceResolver]
    public static IQueryable<MarketIndex> GetById(IReadOnlyList<string> ids, MarketDataContext db) => db.Indices.Where(index => ids.Contains(index.Id));
}
