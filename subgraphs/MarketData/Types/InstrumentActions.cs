using Microsoft.EntityFrameworkCore;
using Subgraphs.MarketData.Data;
using Subgraphs.MarketData.Domain;
using Subgraphs.Server.Types;

namespace Subgraphs.MarketData.Types;

/// <summary>What changed the count or the value of the shares.</summary>
[ExtendObjectType<Instrument>]
internal static class InstrumentActions
{
    [BatchResolver, Tag("partner"), ListSize(SlicingArguments = ["first"])]
    public static async Task<IReadOnlyList<IReadOnlyList<CorporateAction>>> GetCorporateActionsAsync(
        [Parent(nameof(Instrument.Isin))] IReadOnlyList<Instrument> instruments,
        DateOnly? from,
        DateOnly? to,
        MarketDataContext db,
        CancellationToken cancellationToken,
        int first = 50)
    {
        var isins = instruments.Select(instrument => instrument.Isin).Distinct().ToList();
        var rows = await db.CorporateActions
            .Where(action => isins.Contains(action.Isin) && (from == null || action.ExDate >= from) && (to == null || action.ExDate <= to))
            .OrderBy(action => action.ExDate)
            .ThenBy(action => action.Id)
            .ToListAsync(cancellationToken);
        var byIsin = rows.ToLookup(action => action.Isin, StringComparer.Ordinal);
        return [.. instruments.Select(IReadOnlyList<CorporateAction> (instrument) => [.. byIsin[instrument.Isin].Take(first)])];
    }
}
