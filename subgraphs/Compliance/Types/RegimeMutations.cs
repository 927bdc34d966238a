using Subgraphs.Compliance.Data;
using Subgraphs.Compliance.Data.Activation;
using Subgraphs.Compliance.Domain;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.Compliance.Types;

/// <summary>What a tenant is held to.</summary>
[MutationType]
internal static class RegimeMutations
{
    [RequiresScopes("compliance:write")]
    public static async Task<RegimeActivation?> ActivateRegimeAsync(
        ActivateRegimeInput input, ComplianceContext db, RegimeDesk desk, CallerContext caller, CancellationToken cancellationToken)
        => await desk.ActivateAsync(db, input, caller, cancellationToken);

    [RequiresScopes("compliance:write")]
    public static async Task<RegimeActivation?> RequestRegimeDeactivationAsync(
        [ID] string regimeCode, string reason, ComplianceContext db, RegimeDesk desk, CallerContext caller, CancellationToken cancellationToken)
    {
        InputRules.RequireText(reason, "reason");
        return await desk.RequestEndAsync(db, regimeCode, reason, caller, cancellationToken);
    }

    [RequiresScopes("compliance:write"), Policy("four-eyes")]
    [GraphQLDescription("Four eyes: the confirming person must differ from the one who asked.")]
    public static async Task<RegimeActivation?> ConfirmRegimeDeactivationAsync(
        [ID] string regimeCode, ComplianceContext db, RegimeDesk desk, CallerContext caller, CancellationToken cancellationToken)
        => await desk.ConfirmEndAsync(db, regimeCode, caller, cancellationToken);
}
