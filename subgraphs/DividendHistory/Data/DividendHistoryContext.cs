using Microsoft.EntityFrameworkCore;
using Subgraphs.DividendHistory.Domain;
using Subgraphs.Storage.Model;

namespace Subgraphs.DividendHistory.Data;

/// <summary>The read copies from which this subgraph answers: shared by all tenants, written by the import alone.</summary>
internal abstract class DividendHistoryContext(DbContextOptions options) : StorageContext(options)
{
    public DbSet<Dividend> Dividends => Set<Dividend>();

    public DbSet<Split> Splits => Set<Split>();

    public DbSet<DividendCoverage> Coverage => Set<DividendCoverage>();

    public DbSet<IndexMember> IndexMembers => Set<IndexMember>();

    public DbSet<ShareCount> ShareCounts => Set<ShareCount>();

    public DbSet<QuotedInstrument> Instruments => Set<QuotedInstrument>();

    public DbSet<TradedClose> Closes => Set<TradedClose>();

    public DbSet<CompanySnapshot> Snapshots => Set<CompanySnapshot>();

    public DbSet<EuroRate> EuroRates => Set<EuroRate>();

    /// <summary>The tenants' own contexts live in the same assembly and in other databases.</summary>
    protected override bool Owns(Type configuration) => configuration.Namespace == typeof(Configurations.DividendConfiguration).Namespace;
}
