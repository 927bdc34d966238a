using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Data;
using Subgraphs.Compliance.Domain;
using Subgraphs.Server.Types;

namespace Subgraphs.Compliance.Types;

/// <summary>An active regime of the calling tenant.</summary>
[ObjectType<RegimeActivation>(Ignore = [nameof(RegimeActivation.DeactivationReason), nameof(RegimeActivation.DeactivationConfirmedBy)])]
[Key("regimeCode")]
[RequiresScopes("compliance:read")]
[GraphQLDescription("Activation of a regime for the calling tenant.")]
[TenantOwned]
internal static class RegimeActivationType
{
    [Inaccessible]
    [GraphQLDescription("The owner, as it is stored with the row.")]
    public static Expression<Func<RegimeActivation, Guid>> TenantId => row => row.TenantId;

    [ID]
    public static Expression<Func<RegimeActivation, string>> RegimeCode => activation => activation.RegimeCode;

    [ID]
    public static Expression<Func<RegimeActivation, string?>> DeactivationRequestedBy => activation => activation.DeactivationRequestedBy;

    public static Regime GetRegime([Parent(nameof(RegimeActivation.RegimeCode))] RegimeActivation activation, RuleBook rules)
        => rules.FindRegime(activation.RegimeCode)
            ?? throw new InvalidOperationException($"The tenant's regime {activation.RegimeCode} is not in the rule list.");

    [BatchResolver]
    [ListSize(AssumedSize = 10)]
    public static async Task<IReadOnlyList<IReadOnlyList<RuleOverride>>> GetOverridesAsync(
        [Parent(nameof(RegimeActivation.RegimeCode))] IReadOnlyList<RegimeActivation> activations,
        ComplianceContext db,
        CancellationToken cancellationToken)
    {
        var overrides = (await db.Overrides.AsNoTracking().OrderBy(own => own.RuleId).ToListAsync(cancellationToken))
            .ToLookup(own => own.RegimeCode, StringComparer.Ordinal);
        return [.. activations.Select(activation => overrides[activation.RegimeCode].ToList())];
    }

    [ReferenceResolver]
    public static IQueryable<RegimeActivation> GetActivations(IReadOnlyList<string> regimeCodes, ComplianceContext db)
        => db.Activations.Where(activation => regimeCodes.Contains(activation.RegimeCode));
}
