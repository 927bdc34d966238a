using Microsoft.EntityFrameworkCore;
using Subgraphs.MarketData.Data;
using Subgraphs.MarketData.Domain;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.MarketData.Types;

/// <summary>Figures by the date on which they became known: never one that was published after the business date.</summary>
[ExtendObjectType<Instrument>]
internal static class InstrumentFundamentals
{
    [BatchResolver, RequiresScopes("fundamentals:read"), Cost(2), Tag("partner")]
    public static async Task<IReadOnlyList<FundamentalSnapshot?>> GetFundamentalsAsync(
        [Parent(nameof(Instrument.Isin))] IReadOnlyList<Instrument> instruments,
        MarketDataContext db,
        BusinessDates dates,
        CallerContext caller,
        CancellationToken cancellationToken)
    {
        var isins = instruments.Select(instrument => instrument.Isin).Distinct().ToList();
        var rows = await db.LastFundamentals(isins, dates.Of(caller)).ToDictionaryAsync(row => row.Isin!, StringComparer.Ordinal, cancellationToken);
        return [.. instruments.Select(instrument => rows.TryGetValue(instrument.Isin, out var row) ? FundamentalSnapshot.Of(row) : null)];
    }

    [BatchResolver, RequiresScopes("fundamentals:read"), Cost(4), Tag("partner"), ListSize(SlicingArguments = ["first"])]
    [GraphQLDescription("Newest first.")]
    public static async Task<IReadOnlyList<IReadOnlyList<FundamentalSnapshot>?>> GetFundamentalHistoryAsync(
        [Parent(nameof(Instrument.Isin))] IReadOnlyList<Instrument> instruments,
        MarketDataContext db,
        BusinessDates dates,
        CallerContext caller,
        CancellationToken cancellationToken,
        int first = 10)
    {
        var isins = instruments.Select(instrument => instrument.Isin).Distinct().ToList();
        var asOf = dates.Of(caller);
        var rows = await db.Fundamentals
            .Where(row => isins.Contains(row.Isin!) && row.AsOf <= asOf)
            .OrderByDescending(row => row.AsOf)
            .ToListAsync(cancellationToken);
        var byIsin = rows.ToLookup(row => row.Isin, StringComparer.Ordinal);
        return [.. instruments.Select(IReadOnlyList<FundamentalSnapshot>? (instrument) => [.. byIsin[instrument.Isin].Take(first).Select(FundamentalSnapshot.Of)])];
    }
}
