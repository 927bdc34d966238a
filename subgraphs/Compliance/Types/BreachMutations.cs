using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Data;
using Subgraphs.Compliance.Domain.Breaches;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;
using Subgraphs.Tenancy.Idempotency;

namespace Subgraphs.Compliance.Types;

/// <summary>What a compliance officer decides on a breach.</summary>
[MutationType]
internal static class BreachMutations
{
    /// <summary>Safe to repeat with the same text. A limit that the next check still finds broken is a new breach.</summary>
    [RequiresScopes("compliance:write")]
    public static async Task<ComplianceBreach?> ResolveBreachAsync(
        [ID] string id,
        string resolution,
        [ID] string? idempotencyKey,
        ComplianceContext db,
        BusinessDates dates,
        CallerContext caller,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        InputRules.RequireText(resolution, "resolution");
        return await db.OnceAsync(
            KeyedMutation.Of("resolveBreach", idempotencyKey, caller, id, resolution),
            () => ResolveAsync(id, resolution, db, dates, caller, time, cancellationToken),
            () => db.Breaches.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken),
            cancellationToken);
    }

    private static async Task<ComplianceBreach> ResolveAsync(
        string id, string resolution, ComplianceContext db, BusinessDates dates, CallerContext caller, TimeProvider time, CancellationToken cancellationToken)
    {
        var person = caller.Subject ?? throw new GraphQLException(ComplianceErrorCodes.PersonRequired, "A breach is resolved by a person, and the token names none.");
        var breach = await db.Breaches.SingleOrDefaultAsync(row => row.Id == id, cancellationToken)
            ?? throw new GraphQLException(ComplianceErrorCodes.NotFound, "There is no such breach.") { InputPath = "id" };
        if (breach.ResolvedOn is not null)
        {
            return breach.ResolvedBy == person && breach.Resolution == resolution
                ? breach
                : throw new GraphQLException(ComplianceErrorCodes.AlreadyEnded, "The breach is over already.") { InputPath = "id" };
        }

        breach.Resolve(dates.Of(caller), time.Instant(), person, resolution);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return breach;
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new GraphQLException(ComplianceErrorCodes.Conflict, "The breach ended at the same time: read it again.") { InputPath = "id" };
        }
    }
}
