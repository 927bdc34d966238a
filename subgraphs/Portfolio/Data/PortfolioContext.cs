using Microsoft.EntityFrameworkCore;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Tenancy.Databases;

namespace Subgraphs.Portfolio.Data;

/// <summary>One tenant's portfolios, trades and cash.</summary>
public abstract class PortfolioContext(DbContextOptions options, Guid tenantId) : TenantContext(options, tenantId)
{
    public DbSet<InvestmentPortfolio> Portfolios => Set<InvestmentPortfolio>();

    public DbSet<Trade> Trades => Set<Trade>();

    public DbSet<CashMovement> CashMovements => Set<CashMovement>();

    /// <summary>The market copy lives in the same assembly and in another database.</summary>
    protected override bool Owns(Type configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return configuration.Namespace == typeof(Configurations.TradeConfiguration).Namespace;
    }
}
