using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Data.Configurations;
using Subgraphs.Compliance.Domain;
using Subgraphs.Tenancy.Databases;

namespace Subgraphs.Compliance.Data;

/// <summary>What a tenant owns: its active regimes, its own thresholds, its restricted list, and who did what with its data.</summary>
public abstract class ComplianceContext(DbContextOptions options, Guid tenantId) : TenantContext(options, tenantId)
{
    public DbSet<RegimeActivation> Activations => Set<RegimeActivation>();

    public DbSet<RuleOverride> Overrides => Set<RuleOverride>();

    public DbSet<RestrictionEntry> Restrictions => Set<RestrictionEntry>();

    public DbSet<AuditEvent> AuditEvents => Set<AuditEvent>();

    protected override bool Owns(Type configuration) => configuration != typeof(PriceRunConfiguration);
}
