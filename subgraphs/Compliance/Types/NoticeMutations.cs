using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Data;
using Subgraphs.Compliance.Domain.Disclosure;
using Subgraphs.Compliance.Domain.Notices;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;
using Subgraphs.Tenancy.Idempotency;

namespace Subgraphs.Compliance.Types;

/// <summary>That clients were told.</summary>
[MutationType]
internal static class NoticeMutations
{
    /// <summary>Safe to repeat by the same person.</summary>
    [RequiresScopes("compliance:report", "compliance:write")]
    [GraphQLDescription("The client was told, on the business date. Nothing is sent from here.")]
    public static async Task<ClientNotice?> RecordClientNoticeAsync(
        [ID] string id, [ID] string? idempotencyKey, ComplianceContext db, BusinessDates dates, CallerContext caller, CancellationToken cancellationToken)
        => await db.OnceAsync(
            KeyedMutation.Of("recordClientNotice", idempotencyKey, caller, id),
            () => RecordAsync(id, db, dates, caller, cancellationToken),
            () => db.ClientNotices.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken),
            cancellationToken);

    private static async Task<ClientNotice> RecordAsync(string id, ComplianceContext db, BusinessDates dates, CallerContext caller, CancellationToken cancellationToken)
    {
        var person = caller.Subject ?? throw new GraphQLException(ComplianceErrorCodes.PersonRequired, "That a client was told is said by a person, and the token names none.");
        var notice = await db.ClientNotices.AsTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken)
            ?? throw new GraphQLException(ComplianceErrorCodes.NotFound, "There is no such notice.") { InputPath = "id" };
        if (notice.ToldOn is not null)
        {
            return notice.ToldBy == person
                ? notice
                : throw new GraphQLException(ComplianceErrorCodes.AlreadyEnded, "Somebody else said so already.") { InputPath = "id" };
        }

        (notice.Status, notice.ToldOn, notice.ToldBy) = (ObligationStatus.Filed, dates.Of(caller), person);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return notice;
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new GraphQLException(ComplianceErrorCodes.Conflict, "Somebody else said so at the same time: read it again.") { InputPath = "id" };
        }
    }
}
