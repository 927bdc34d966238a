using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Breaches;
using Subgraphs.Compliance.Domain.Disclosure;
using Subgraphs.Compliance.Domain.Monitoring;
using Subgraphs.Compliance.Domain.Notices;
using Subgraphs.Compliance.Domain.Reports;
using Subgraphs.Compliance.Domain.TransactionReports;
using Subgraphs.Imports;
using Subgraphs.Imports.Instruments;
using Subgraphs.Tenancy.Databases;

namespace Subgraphs.Compliance.Data;

/// <summary>
/// What a tenant owns: its active regimes, its own thresholds, its restricted list, what it said of its funds, the read copy of its portfolios with
/// what they broke and have to tell, its regulatory reports, and who did what with its data.
/// </summary>
public abstract partial class ComplianceContext(DbContextOptions options, Guid tenantId) : TenantContext(options, tenantId)
{
    public DbSet<RegimeActivation> Activations => Set<RegimeActivation>();

    public DbSet<RuleOverride> Overrides => Set<RuleOverride>();

    public DbSet<RestrictionEntry> Restrictions => Set<RestrictionEntry>();

    public DbSet<FundPolicy> FundPolicies => Set<FundPolicy>();

    public DbSet<PortfolioState> PortfolioStates => Set<PortfolioState>();

    public DbSet<MonitoredPortfolio> MonitoredPortfolios => Set<MonitoredPortfolio>();

    public DbSet<RuleMark> RuleMarks => Set<RuleMark>();

    public DbSet<ComplianceBreach> Breaches => Set<ComplianceBreach>();

    public DbSet<DisclosureObligation> Obligations => Set<DisclosureObligation>();

    public DbSet<ObligationPortfolio> ObligationPortfolios => Set<ObligationPortfolio>();

    public DbSet<IssuerStake> IssuerStakes => Set<IssuerStake>();

    public DbSet<DisclosureProfile> DisclosureProfiles => Set<DisclosureProfile>();

    public DbSet<RegulatoryReport> RegulatoryReports => Set<RegulatoryReport>();

    public DbSet<AuditEvent> AuditEvents => Set<AuditEvent>();

    public DbSet<TransactionSubmission> TransactionSubmissions => Set<TransactionSubmission>();

    public DbSet<ClientNotice> ClientNotices => Set<ClientNotice>();

    public DbSet<OwnInstrument> OwnInstruments => Set<OwnInstrument>();

    public DbSet<OwnClose> OwnCloses => Set<OwnClose>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);

        // Part of a state's document column, and no table of its own.
        modelBuilder.Ignore<StateLine>();
        modelBuilder.ApplyConfiguration(new ImportedFileConfiguration());
        modelBuilder.ApplyOwnInstruments();
        base.OnModelCreating(modelBuilder);
    }

    /// <summary>The read copies of the market live in the same assembly and in another database.</summary>
    protected override bool Owns(Type configuration) => !PriceRunContext.Tables.Contains(configuration);
}
