using Subgraphs.DividendHistory.Data;
using Subgraphs.DividendHistory.Domain;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.DividendHistory.Types;

[QueryType]
internal static class DividendQueries
{
    [RequiresScopes("dividends:read")]
    [UsePaging(DefaultPageSize = 100, KeyProperty = nameof(Dividend.Id))]
    [Cost(5)]
    [Tag("partner")]
    [GraphQLDescription("Dividends known at the business date by ex-date, oldest first; with indexId those of the index's members on the ex-date.")]
    public static IQueryable<Dividend> GetExDateCalendar(
        DateOnly from,
        DateOnly to,
        [ID] string? indexId,
        DividendHistoryContext db,
        BusinessDates businessDates,
        CallerContext caller)
    {
        if (to < from)
        {
            throw new GraphQLException(DividendErrorCodes.PeriodReversed, "to is before from.") { InputPath = "to" };
        }

        var dividends = new DividendSelection(businessDates.Of(caller), from, to).Of(db);
        var id = indexId is null ? null : IndexNames.Resolve(indexId);
        return id is null
            ? dividends
            : dividends.Where(dividend => db.IndexMembers.Any(member => member.IndexId == id && member.Isin == dividend.Isin
                && (member.AddedOn == null || member.AddedOn <= dividend.ExDate)
                && (member.RemovedOn == null || member.RemovedOn > dividend.ExDate)));
    }
}
