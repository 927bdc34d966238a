using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Data;
using Subgraphs.Compliance.Domain.Anomalies;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;
using Subgraphs.Tenancy.Idempotency;

namespace Subgraphs.Compliance.Types;

/// <summary>What a compliance officer finds an anomaly to be. Safe to repeat: the second time changes nothing more.</summary>
[MutationType]
internal static class AnomalyMutations
{
    private const int LongestNote = 1000;

    [RequiresScopes("compliance:anomaly", "compliance:write")]
    [GraphQLDescription("FALSE_POSITIVE: later trades are compared with it again. CONFIRMED: they never are, and it stays confirmed.")]
    public static async Task<TradeObservation?> SetAnomalyDispositionAsync(
        [ID] string id,
        AnomalyDisposition disposition,
        string? note,
        [ID] string? idempotencyKey,
        ComplianceContext db,
        CallerContext caller,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        if (note is { Length: > LongestNote })
        {
            throw new GraphQLException(ServerErrorCodes.BadInput, $"It has {note.Length} characters, more than {LongestNote}.") { InputPath = "note" };
        }

        return await db.OnceAsync(
            KeyedMutation.Of("setAnomalyDisposition", idempotencyKey, caller, id, disposition, note),
            () => DecideAsync(id, disposition, note, db, caller, time, cancellationToken),
            () => db.TradeObservations.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken),
            cancellationToken);
    }

    private static async Task<TradeObservation> DecideAsync(
        string id, AnomalyDisposition disposition, string? note, ComplianceContext db, CallerContext caller, TimeProvider time, CancellationToken cancellationToken)
    {
        var anomaly = await db.TradeObservations.SingleOrDefaultAsync(row => row.Id == id && row.Outcome == ObservationOutcome.Anomaly, cancellationToken)
            ?? throw new GraphQLException(ComplianceErrorCodes.NotFound, "There is no such anomaly.") { InputPath = "id" };
        if (caller.Subject is not { } person)
        {
            throw new GraphQLException(ComplianceErrorCodes.PersonRequired, "An anomaly is decided by a person, and the token names none.");
        }

        if (anomaly.Disposition == disposition && anomaly.Note == note)
        {
            return anomaly;
        }

        if (anomaly.Disposition == AnomalyDisposition.Confirmed && disposition != AnomalyDisposition.Confirmed)
        {
            throw new GraphQLException(ComplianceErrorCodes.AnomalyConfirmed, "The anomaly was confirmed, and later trades count on that.") { InputPath = "disposition" };
        }

        (anomaly.Disposition, anomaly.Note, anomaly.DecidedBy, anomaly.DecidedAt) = (disposition, note, person, time.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return anomaly;
    }
}
