using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Data;
using Subgraphs.Compliance.Data.Activation;
using Subgraphs.Compliance.Domain;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;
using Subgraphs.Tenancy.Idempotency;

namespace Subgraphs.Compliance.Types;

/// <summary>What a tenant is held to.</summary>
[MutationType]
internal static class RegimeMutations
{
    [RequiresScopes("compliance:write")]
    public static async Task<RegimeActivation?> ActivateRegimeAsync(
        ActivateRegimeInput input, ComplianceContext db, RegimeDesk desk, CallerContext caller, CancellationToken cancellationToken)
        => await db.OnceAsync(
            KeyedMutation.Of("activateRegime", input.IdempotencyKey, caller, input),
            () => desk.ActivateAsync(db, input, caller, cancellationToken),
            () => FindAsync(db, input.RegimeCode, cancellationToken),
            cancellationToken);

    [RequiresScopes("compliance:write")]
    public static async Task<RegimeActivation?> RequestRegimeDeactivationAsync(
        [ID] string regimeCode, string reason, [ID] string? idempotencyKey, ComplianceContext db, RegimeDesk desk, CallerContext caller, CancellationToken cancellationToken)
    {
        InputRules.RequireText(reason, "reason");
        return await db.OnceAsync(
            KeyedMutation.Of("requestRegimeDeactivation", idempotencyKey, caller, regimeCode, reason),
            () => desk.RequestEndAsync(db, regimeCode, reason, caller, cancellationToken),
            () => FindAsync(db, regimeCode, cancellationToken),
            cancellationToken);
    }

    [RequiresScopes("compliance:write"), Policy("four-eyes")]
    [GraphQLDescription("Four eyes: the confirming person must differ from the one who asked.")]
    public static async Task<RegimeActivation?> ConfirmRegimeDeactivationAsync(
        [ID] string regimeCode, [ID] string? idempotencyKey, ComplianceContext db, RegimeDesk desk, CallerContext caller, CancellationToken cancellationToken)
        => await db.OnceAsync(
            KeyedMutation.Of("confirmRegimeDeactivation", idempotencyKey, caller, regimeCode),
            () => desk.ConfirmEndAsync(db, regimeCode, caller, cancellationToken),
            () => FindAsync(db, regimeCode, cancellationToken),
            cancellationToken);

    private static Task<RegimeActivation?> FindAsync(ComplianceContext db, string regimeCode, CancellationToken cancellationToken)
        => db.Activations.AsNoTracking().SingleOrDefaultAsync(row => row.RegimeCode == regimeCode, cancellationToken);
}
