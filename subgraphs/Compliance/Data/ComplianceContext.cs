using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Domain;
using Subgraphs.Tenancy.Databases;

namespace Subgraphs.Compliance.Data;

/// <summary>What a tenant owns: its active regimes, its own thresholds, its restricted list, and who did what with its data.</summary>
public abstract partial class ComplianceContext(DbContextOptions options, Guid tenantId) : TenantContext(options, tenantId)
{
    public DbSet<RegimeActivation> Activations => Set<RegimeActivation>();

    public DbSet<RuleOverride> Overrides => Set<RuleOverride>();

    public DbSet<RestrictionEntry> Restrictions => Set<RestrictionEntry>();

    public DbSet<AuditEvent> AuditEvents => Set<AuditEvent>();

    /// <summary>The read copies of the market live in the same assembly and in another database.</summary>
    protected override bool Owns(Type configuration) => !PriceRunContext.Tables.Contains(configuration);
}
