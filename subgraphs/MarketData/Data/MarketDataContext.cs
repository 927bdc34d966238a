using Microsoft.EntityFrameworkCore;
using Subgraphs.Imports;
using Subgraphs.MarketData.Domain;
using Subgraphs.Storage.Model;

namespace Subgraphs.MarketData.Data;

/// <summary>Shared market data: the same rows for every tenant, filled by one import.</summary>
public abstract class MarketDataContext(DbContextOptions options) : StorageContext(options)
{
    public DbSet<Instrument> Instruments => Set<Instrument>();

    public DbSet<Issuer> Issuers => Set<Issuer>();

    public DbSet<Listing> Listings => Set<Listing>();

    public DbSet<TradingVenue> Venues => Set<TradingVenue>();

    public DbSet<DailyBar> Bars => Set<DailyBar>();

    public DbSet<CorporateAction> CorporateActions => Set<CorporateAction>();

    public DbSet<CashDividend> CashDividends => Set<CashDividend>();

    public DbSet<Fundamental> Fundamentals => Set<Fundamental>();

    public DbSet<EuroRate> EuroRates => Set<EuroRate>();

    public DbSet<MarketIndex> Indices => Set<MarketIndex>();

    public DbSet<IndexLevel> IndexLevels => Set<IndexLevel>();

    public DbSet<IndexConstituent> IndexConstituents => Set<IndexConstituent>();

    public DbSet<IndexSector> IndexSectors => Set<IndexSector>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.ApplyConfiguration(new ImportedFileConfiguration());
        base.OnModelCreating(modelBuilder);
    }
}
