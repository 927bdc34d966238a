using Microsoft.EntityFrameworkCore;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Limits;
using Subgraphs.Tenancy.Databases;

namespace Subgraphs.Portfolio.Data;

/// <summary>One tenant's portfolios, trades, cash, limits and alerts.</summary>
public abstract class PortfolioContext(DbContextOptions options, Guid tenantId) : TenantContext(options, tenantId)
{
    public DbSet<InvestmentPortfolio> Portfolios => Set<InvestmentPortfolio>();

    public DbSet<Trade> Trades => Set<Trade>();

    public DbSet<CashMovement> CashMovements => Set<CashMovement>();

    public DbSet<RiskLimit> RiskLimits => Set<RiskLimit>();

    public DbSet<RiskAlert> RiskAlerts => Set<RiskAlert>();

    public DbSet<LimitEvaluation> LimitEvaluations => Set<LimitEvaluation>();

    /// <summary>The market copy lives in the same assembly and in another database.</summary>
    protected override bool Owns(Type configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return configuration.Namespace == typeof(Configurations.TradeConfiguration).Namespace;
    }
}
