using Microsoft.EntityFrameworkCore;
using Subgraphs.DividendHistory.Data;
using Subgraphs.DividendHistory.Domain;
using Subgraphs.Markets.Records;
using Subgraphs.Server.Execution;
using Subgraphs.Server.Paging;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.DividendHistory.Types;

/// <content>The payments themselves: one command for all instruments of a level.</content>
internal static partial class InstrumentType
{
    [BatchResolver]
    [UsePaging(DefaultPageSize = 40)]
    [RequiresScopes("dividends:read")]
    [Cost(2)]
    [Tag("partner")]
    [GraphQLDescription("By ex-date, oldest first; from and to include their days. Null where no dividend of the instrument is held, which is not the same as none paid.")]
    public static async Task<IReadOnlyList<Connection<Dividend>?>> GetDividendsAsync(
        [Parent(nameof(Instrument.Isin))] IReadOnlyList<Instrument> instruments,
        DateOnly? from,
        DateOnly? to,
        IReadOnlyList<DividendKind>? kinds,
        PageRequest page,
        DividendHistoryContext db,
        BusinessDates businessDates,
        CallerContext caller,
        ResolverContext context,
        CancellationToken cancellationToken)
    {
        var selection = new DividendSelection(businessDates.Of(caller), from, to, kinds);
        var isins = instruments.Select(instrument => instrument.Isin).Distinct().ToArray();
        var covered = await db.Coverage.Where(coverage => isins.Contains(coverage.Isin)).Select(coverage => coverage.Isin).ToHashSetAsync(cancellationToken);

        ILookup<string, Dividend>? pages = null;
        if (context.IsSelected("nodes") || context.IsSelected("pageInfo"))
        {
            var rows = selection.PageOf(db, isins, page.AfterKey, page.First + 1);
            pages = (await context.Project(rows, nameof(Dividend.Id), nameof(Dividend.Isin)).ToListAsync(cancellationToken)).ToLookup(row => row.Isin);
        }

        Dictionary<string, int>? totals = null;
        if (context.IsSelected("totalCount"))
        {
            totals = await selection.Of(db).Where(dividend => isins.Contains(dividend.Isin)).GroupBy(dividend => dividend.Isin)
                .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        }

        return [.. instruments.Select(instrument => covered.Contains(instrument.Isin) ? ToConnection(instrument.Isin) : null)];

        Connection<Dividend> ToConnection(string isin)
        {
            var (nodes, info) = page.Cut<Dividend>([.. pages?[isin].OrderBy(row => row.Id, StringComparer.Ordinal) ?? Enumerable.Empty<Dividend>()], row => row.Id);
            return new Connection<Dividend>(nodes, totals?.GetValueOrDefault(isin) ?? 0, info);
        }
    }

    [BatchResolver]
    [RequiresScopes("dividends:read")]
    [Tag("partner")]
    [GraphQLDescription("The next declared dividend after the business date.")]
    public static async Task<IReadOnlyList<Dividend?>> GetNextDividendAsync(
        [Parent(nameof(Instrument.Isin))] IReadOnlyList<Instrument> instruments,
        DividendHistoryContext db,
        BusinessDates businessDates,
        CallerContext caller,
        ResolverContext context,
        CancellationToken cancellationToken)
    {
        var date = businessDates.Of(caller);
        var isins = instruments.Select(instrument => instrument.Isin).Distinct().ToArray();
        var rows = db.Dividends.Where(dividend => isins.Contains(dividend.Isin) && dividend.ExDate > date && dividend.DeclarationDate <= date
            && dividend.Status != DividendStatus.Cancelled);
        var next = (await context.Project(rows, nameof(Dividend.Id), nameof(Dividend.Isin)).ToListAsync(cancellationToken))
            .GroupBy(row => row.Isin)
            .ToDictionary(group => group.Key, group => group.MinBy(row => row.Id, StringComparer.Ordinal));
        return [.. instruments.Select(instrument => next.GetValueOrDefault(instrument.Isin))];
    }
}
