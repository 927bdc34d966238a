using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Data;
using Subgraphs.Compliance.Domain.Disclosure;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;
using Subgraphs.Tenancy.Idempotency;

namespace Subgraphs.Compliance.Types;

/// <summary>What a compliance officer decides on a duty to disclose.</summary>
[MutationType]
internal static class DisclosureMutations
{
    private const int LongestName = 200;

    /// <summary>Safe to repeat: the same values change nothing. What was crossed before keeps the duty that it made.</summary>
    [RequiresScopes("compliance:report", "compliance:write")]
    [GraphQLDescription("Counts for holdings that cross a level from now on.")]
    public static async Task<DisclosureProfile?> SetDisclosureProfileAsync(
        DisclosureProfileInput input, ComplianceContext db, CallerContext caller, CancellationToken cancellationToken)
    {
        var name = input.FilerName.Trim();
        InputRules.Require(name.Length is > 0 and <= LongestName, "input.filerName", $"It is empty, or longer than {LongestName} characters.");
        return await db.OnceAsync(
            KeyedMutation.Of("setDisclosureProfile", input.IdempotencyKey, caller, input),
            () => SetAsync(input, name, db, caller, cancellationToken),
            () => db.DisclosureProfiles.AsNoTracking().SingleOrDefaultAsync(cancellationToken),
            cancellationToken);
    }

    private static async Task<DisclosureProfile> SetAsync(
        DisclosureProfileInput input, string name, ComplianceContext db, CallerContext caller, CancellationToken cancellationToken)
    {
        if (caller.Subject is null)
        {
            throw new GraphQLException(ComplianceErrorCodes.PersonRequired, "A profile is set by a person, and the token names none.");
        }

        var profile = await db.DisclosureProfiles.AsTracking().SingleOrDefaultAsync(cancellationToken);
        if (profile is null)
        {
            profile = new DisclosureProfile { TenantId = db.TenantId, Purpose = input.Purpose, Filer = input.Filer, FilerName = name };
            db.DisclosureProfiles.Add(profile);
        }
        else
        {
            (profile.Purpose, profile.Filer, profile.FilerName) = (input.Purpose, input.Filer, name);
        }

        await db.SaveChangesAsync(cancellationToken);
        return profile;
    }

    /// <summary>Safe to repeat with the same reason.</summary>
    [RequiresScopes("compliance:report", "compliance:write")]
    [GraphQLDescription("There is no such duty, and why: an exemption, a holding that was counted wrongly.")]
    public static async Task<DisclosureObligation?> WaiveDisclosureObligationAsync(
        [ID] string id, string reason, [ID] string? idempotencyKey, ComplianceContext db, BusinessDates dates, CallerContext caller, CancellationToken cancellationToken)
    {
        InputRules.RequireText(reason, "reason");
        return await db.OnceAsync(
            KeyedMutation.Of("waiveDisclosureObligation", idempotencyKey, caller, id, reason),
            () => WaiveAsync(id, reason, db, dates, caller, cancellationToken),
            () => db.Obligations.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken),
            cancellationToken);
    }

    private static async Task<DisclosureObligation> WaiveAsync(
        string id, string reason, ComplianceContext db, BusinessDates dates, CallerContext caller, CancellationToken cancellationToken)
    {
        var person = caller.Subject ?? throw new GraphQLException(ComplianceErrorCodes.PersonRequired, "A duty is waived by a person, and the token names none.");
        var obligation = await db.Obligations.SingleOrDefaultAsync(row => row.Id == id, cancellationToken)
            ?? throw new GraphQLException(ComplianceErrorCodes.NotFound, "There is no such obligation.") { InputPath = "id" };
        if (obligation.EndedOn is not null)
        {
            return obligation.Status == ObligationStatus.Waived && obligation.EndedBy == person && obligation.Note == reason
                ? obligation
                : throw new GraphQLException(ComplianceErrorCodes.AlreadyEnded, "The obligation is filed or waived already.") { InputPath = "id" };
        }

        (obligation.Status, obligation.EndedOn, obligation.EndedBy, obligation.Note) = (ObligationStatus.Waived, dates.Of(caller), person, reason);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return obligation;
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new GraphQLException(ComplianceErrorCodes.Conflict, "Somebody else decided on the obligation at the same time: read it again.") { InputPath = "id" };
        }
    }
}
