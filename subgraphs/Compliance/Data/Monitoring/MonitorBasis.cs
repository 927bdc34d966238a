using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Breaches;
using Subgraphs.Compliance.Domain.Disclosure;
using Subgraphs.Compliance.Domain.Monitoring;

namespace Subgraphs.Compliance.Data.Monitoring;

/// <summary>What a round over a tenant begins with. What it changes is tracked.</summary>
internal sealed record MonitorBasis
{
    public required IReadOnlyList<RegimeActivation> Activations { get; init; }

    public required IReadOnlyList<RuleOverride> Overrides { get; init; }

    public required IReadOnlyList<RestrictionEntry> Restrictions { get; init; }

    public required IReadOnlyList<FundPolicy> FundPolicies { get; init; }

    /// <summary>Null where the tenant has said nothing.</summary>
    public required DisclosureProfile? Profile { get; init; }

    public required IReadOnlyList<ComplianceBreach> OpenBreaches { get; init; }

    public required IReadOnlyList<RuleMark> Marks { get; init; }

    public required IReadOnlyList<IssuerStake> Stakes { get; init; }

    /// <summary>The fraction of the last duty that was not waived, by rule and issuer.</summary>
    public required IReadOnlyDictionary<(string RuleId, string IssuerKey), decimal> Reported { get; init; }

    /// <summary>Nine statements.</summary>
    public static async Task<MonitorBasis> ReadAsync(ComplianceContext db, CancellationToken cancellationToken)
    {
        var told = await db.Obligations.AsNoTracking()
            .Where(row => row.Status != ObligationStatus.Waived)
            .Select(row => new { row.RuleId, row.IssuerKey, row.CrossedAt, row.FractionAfter })
            .ToListAsync(cancellationToken);
        return new MonitorBasis
        {
            Activations = await db.Activations.AsNoTracking().ToListAsync(cancellationToken),
            Overrides = await db.Overrides.AsNoTracking().ToListAsync(cancellationToken),
            Restrictions = await db.Restrictions.AsNoTracking().ToListAsync(cancellationToken),
            FundPolicies = await db.FundPolicies.AsNoTracking().ToListAsync(cancellationToken),
            Profile = await db.DisclosureProfiles.AsNoTracking().SingleOrDefaultAsync(cancellationToken),
            OpenBreaches = await db.Breaches.Where(row => row.ResolvedOn == null).ToListAsync(cancellationToken),
            Marks = await db.RuleMarks.ToListAsync(cancellationToken),
            Stakes = await db.IssuerStakes.ToListAsync(cancellationToken),
            Reported = told.GroupBy(row => (row.RuleId, row.IssuerKey)).ToDictionary(rows => rows.Key, rows => rows.MaxBy(row => row.CrossedAt)!.FractionAfter),
        };
    }
}
