using Microsoft.EntityFrameworkCore;
using Subgraphs.MarketData.Data;
using Subgraphs.MarketData.Domain;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.MarketData.Types;

/// <summary>What changed the count or the value of the shares.</summary>
[ExtendObjectType<Instrument>]
internal static class InstrumentActions
{
    [BatchResolver, Tag("partner"), ListSize(SlicingArguments = ["first"])]
    [GraphQLDescription("By ex-date, oldest first, up to the business date: no source says when one was announced.")]
    public static async Task<IReadOnlyList<IReadOnlyList<CorporateAction>>> GetCorporateActionsAsync(
        [Parent(nameof(Instrument.Isin))] IReadOnlyList<Instrument> instruments,
        DateOnly? from,
        DateOnly? to,
        MarketDataContext db,
        BusinessDates dates,
        CallerContext caller,
        CancellationToken cancellationToken,
        int first = 50)
    {
        var isins = instruments.Select(instrument => instrument.Isin).Distinct().ToList();
        var today = dates.Of(caller);
        var until = to < today ? to.Value : today;
        var rows = await db.Instruments.Where(instrument => isins.Contains(instrument.Isin))
            .SelectMany(instrument => db.CorporateActions
                .Where(action => action.Isin == instrument.Isin && (from == null || action.ExDate >= from) && action.ExDate <= until)
                .OrderBy(action => action.ExDate)
                .ThenBy(action => action.Id)
                .Take(first))
            .ToListAsync(cancellationToken);
        var byIsin = rows.ToLookup(action => action.Isin, StringComparer.Ordinal);
        return [.. instruments.Select(IReadOnlyList<CorporateAction> (instrument) => [.. byIsin[instrument.Isin].OrderBy(action => action.ExDate).ThenBy(action => action.Id, StringComparer.Ordinal)])];
    }
}
