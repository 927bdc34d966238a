using Microsoft.EntityFrameworkCore;
using Subgraphs.DividendHistory.Domain.Reinvestment;
using Subgraphs.Tenancy.Databases;

namespace Subgraphs.DividendHistory.Data.Tenants;

/// <summary>What a tenant decided about its dividends, and which portfolios it can decide about.</summary>
internal abstract class ReinvestmentContext(DbContextOptions options, Guid tenantId) : TenantContext(options, tenantId)
{
    public DbSet<ReinvestmentPlan> Plans => Set<ReinvestmentPlan>();

    public DbSet<KnownPortfolio> Portfolios => Set<KnownPortfolio>();

    /// <summary>The read copies of the market live in the same assembly and in another database.</summary>
    protected override bool Owns(Type configuration) => configuration.Namespace == typeof(Configurations.ReinvestmentPlanConfiguration).Namespace;
}
