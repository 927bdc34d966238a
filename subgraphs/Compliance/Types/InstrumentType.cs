using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Data;
using Subgraphs.Compliance.Domain;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.Compliance.Types;

/// <summary>What this subgraph adds to <c>Instrument</c>.</summary>
[ObjectType<Instrument>]
[Key("isin")]
internal static class InstrumentType
{
    [BatchResolver]
    [RequiresScopes("compliance:read")]
    [GraphQLDescription("Restricted or watch-listed for the CALLER's tenant.")]
    public static async Task<IReadOnlyList<RestrictionEntry?>> GetRestrictionAsync(
        [Parent(nameof(Instrument.Isin))] IReadOnlyList<Instrument> instruments,
        ComplianceContext db,
        BusinessDates dates,
        CallerContext caller,
        CancellationToken cancellationToken)
    {
        var date = dates.Of(caller);
        var isins = instruments.Select(instrument => instrument.Isin).Distinct(StringComparer.Ordinal).ToList();
        var entries = await db.Restrictions.AsNoTracking().Where(entry => isins.Contains(entry.Isin)).ToListAsync(cancellationToken);

        // Of several entries the strictest counts, of equally strict ones the latest.
        var byIsin = entries
            .Where(entry => entry.IsInEffectOn(date))
            .GroupBy(entry => entry.Isin, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.MaxBy(entry => (entry.Level, entry.Since)), StringComparer.Ordinal);
        return [.. instruments.Select(instrument => byIsin.GetValueOrDefault(instrument.Isin))];
    }

    /// <summary>market-data says which instruments exist; here every ISIN is one, possibly without a restriction.</summary>
    [ReferenceResolver]
    public static IReadOnlyList<Instrument?> GetInstruments(IReadOnlyList<Instrument> representations) => representations;
}
