using Microsoft.EntityFrameworkCore;
using Subgraphs.Imports;
using Subgraphs.Imports.Instruments;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Limits;
using Subgraphs.Portfolio.Domain.Rebalancing;
using Subgraphs.Portfolio.Domain.Reports;
using Subgraphs.Tenancy.Databases;

namespace Subgraphs.Portfolio.Data;

/// <summary>One tenant's portfolios, clients, trades with their changes, cash, limits, alerts, targets, proposals, reports, and instruments that it brought itself.</summary>
public abstract partial class PortfolioContext(DbContextOptions options, Guid tenantId) : TenantContext(options, tenantId)
{
    public DbSet<InvestmentPortfolio> Portfolios => Set<InvestmentPortfolio>();

    public DbSet<Client> Clients => Set<Client>();

    public DbSet<Trade> Trades => Set<Trade>();

    public DbSet<CashMovement> CashMovements => Set<CashMovement>();

    public DbSet<BookStamp> BookStamps => Set<BookStamp>();

    public DbSet<RiskLimit> RiskLimits => Set<RiskLimit>();

    public DbSet<RiskAlert> RiskAlerts => Set<RiskAlert>();

    public DbSet<LimitEvaluation> LimitEvaluations => Set<LimitEvaluation>();

    public DbSet<TargetAllocation> TargetAllocations => Set<TargetAllocation>();

    public DbSet<RebalanceProposal> RebalanceProposals => Set<RebalanceProposal>();

    public DbSet<ProposedOrder> ProposedOrders => Set<ProposedOrder>();

    public DbSet<InvestmentReport> InvestmentReports => Set<InvestmentReport>();

    public DbSet<ReportDocument> ReportDocuments => Set<ReportDocument>();

    public DbSet<ReportSchedule> ReportSchedules => Set<ReportSchedule>();

    public DbSet<OwnInstrument> OwnInstruments => Set<OwnInstrument>();

    public DbSet<OwnClose> OwnCloses => Set<OwnClose>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);

        // Parts of a proposal's document columns, and no tables of their own.
        modelBuilder.Ignore<ExcludedLine>();
        modelBuilder.Ignore<ProposalFinding>();
        modelBuilder.ApplyConfiguration(new ImportedFileConfiguration());
        modelBuilder.ApplyOwnInstruments();
        base.OnModelCreating(modelBuilder);
    }

    /// <summary>The market copy lives in the same assembly and in another database.</summary>
    protected override bool Owns(Type configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return configuration.Namespace == typeof(Configurations.TradeConfiguration).Namespace;
    }
}
