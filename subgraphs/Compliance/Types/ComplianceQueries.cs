using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Data;
using Subgraphs.Compliance.Domain;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.Compliance.Types;

/// <summary>Rules, which all tenants share, and the caller's own regimes.</summary>
[QueryType]
internal static class ComplianceQueries
{
    [Authenticated]
    [ListSize(AssumedSize = 10)]
    public static IReadOnlyList<Regime>? GetRegimes(RuleBook rules) => rules.Regimes;

    [Authenticated]
    public static ComplianceRule? GetComplianceRule([ID] string id, RuleBook rules) => rules.FindRule(id);

    /// <summary>In effect on the business date.</summary>
    [RequiresScopes("compliance:read")]
    [ListSize(AssumedSize = 5)]
    public static async Task<IReadOnlyList<RegimeActivation>> GetActiveRegimesAsync(
        ComplianceContext db,
        BusinessDates dates,
        CallerContext caller,
        CancellationToken cancellationToken)
    {
        var date = dates.Of(caller);
        var activations = await db.Activations.AsNoTracking().OrderBy(activation => activation.RegimeCode).ToListAsync(cancellationToken);
        return [.. activations.Where(activation => activation.IsActiveOn(date))];
    }
}
