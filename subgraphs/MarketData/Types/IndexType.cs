using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Subgraphs.MarketData.Data;
using Subgraphs.MarketData.Domain;
using Subgraphs.Server.Execution;
using Subgraphs.Server.Paging;
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

    [BatchResolver, RequiresScopes("market-data:eod")]
    [GraphQLDescription("Closing level of the last session on or before `on` (default: latest complete session); null for a date behind the business date.")]
    public static async Task<IReadOnlyList<decimal?>> GetLevelAsync(
        [Parent(nameof(MarketIndex.Id))] IReadOnlyList<MarketIndex> indices,
        DateOnly? on,
        MarketDataContext db,
        BusinessDates dates,
        CallerContext caller,
        CancellationToken cancellationToken)
    {
        if (on is { } asked && !BusinessDates.IsReached(caller, asked))
        {
            return [.. indices.Select(_ => (decimal?)null)];
        }

        var levels = await db.LastLevels([.. indices.Select(index => index.Id).Distinct()], on ?? dates.Of(caller))
            .ToDictionaryAsync(level => level.IndexId, level => level.Level, StringComparer.Ordinal, cancellationToken);
        return [.. indices.Select(index => levels.TryGetValue(index.Id, out var level) ? level : (decimal?)null)];
    }

    [BatchResolver, UsePaging, Cost(2)]
    [ListSize(SlicingArguments = ["first"], SizedFields = ["nodes"])]
    [GraphQLDescription("Members on a date, as far as the source tells who joined and who left.")]
    public static async Task<IReadOnlyList<Connection<IndexConstituent>>> GetConstituentsAsync(
        [Parent(nameof(MarketIndex.Id))] IReadOnlyList<MarketIndex> indices,
        DateOnly? on,
        string? sector,
        PageRequest page,
        MarketDataContext db,
        BusinessDates dates,
        CallerContext caller,
        ResolverContext context,
        CancellationToken cancellationToken)
    {
        var ids = indices.Select(index => index.Id).Distinct().ToList();
        var date = dates.Of(caller, on);
        var members = db.IndexConstituents.Where(member => ids.Contains(member.IndexId)
            && (member.AddedOn == null || member.AddedOn <= date)
            && (member.RemovedOn == null || member.RemovedOn > date)
            && (sector == null || member.Instrument.Sector == sector));
        var totals = context.IsSelected("totalCount")
            ? await members.GroupBy(member => member.IndexId).Select(group => new { group.Key, Count = group.Count() })
                .ToDictionaryAsync(group => group.Key, group => group.Count, StringComparer.Ordinal, cancellationToken)
            : [];
        var behind = page.AfterKey is { } after ? members.Where(member => string.Compare(member.Isin, after) > 0) : members;
        var pages = context.IsSelected("nodes") || context.IsSelected("pageInfo")
            ? await context.Project(
                    db.Indices.Where(index => ids.Contains(index.Id))
                        .SelectMany(index => behind.Where(member => member.IndexId == index.Id).OrderBy(member => member.Isin).Take(page.First + 1)),
                    nameof(IndexConstituent.IndexId),
                    nameof(IndexConstituent.Isin))
                .ToListAsync(cancellationToken)
            : [];
        var byIndex = pages.ToLookup(member => member.IndexId, StringComparer.Ordinal);
        return
        [
            .. indices.Select(index =>
            {
                var (nodes, info) = page.Cut<IndexConstituent>([.. byIndex[index.Id].OrderBy(member => member.Isin, StringComparer.Ordinal)], member => member.Isin);
                return new Connection<IndexConstituent>(nodes, totals.GetValueOrDefault(index.Id), info);
            }),
        ];
    }

    [BatchResolver, ListSize(AssumedSize = 11)]
    [GraphQLDescription("The whole index by sector, the largest first, in the last list of all members on or before `on` (default: the business date); null where none is held of that time.")]
    public static async Task<IReadOnlyList<IReadOnlyList<IndexSector>?>> GetSectorsAsync(
        [Parent(nameof(MarketIndex.Id))] IReadOnlyList<MarketIndex> indices,
        DateOnly? on,
        MarketDataContext db,
        BusinessDates dates,
        CallerContext caller,
        CancellationToken cancellationToken)
    {
        var ids = indices.Select(index => index.Id).Distinct().ToList();
        var date = dates.Of(caller, on);
        var rows = await db.IndexSectors.AsNoTracking()
            .Where(row => ids.Contains(row.IndexId) && row.AsOf == db.IndexSectors.Where(other => other.IndexId == row.IndexId && other.AsOf <= date).Max(other => (DateOnly?)other.AsOf))
            .ToListAsync(cancellationToken);
        var byIndex = rows.OrderByDescending(row => row.Members).ThenBy(row => row.Sector, StringComparer.Ordinal).ToLookup(row => row.IndexId, StringComparer.Ordinal);
        return [.. indices.Select(index => byIndex.Contains(index.Id) ? byIndex[index.Id].ToList() : null)];
    }

    [ReferenceResolver]
    public static IQueryable<MarketIndex> GetById(IReadOnlyList<string> ids, MarketDataContext db) => db.Indices.Where(index => ids.Contains(index.Id));
}
