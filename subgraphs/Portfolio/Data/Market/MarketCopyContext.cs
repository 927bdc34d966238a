using Microsoft.EntityFrameworkCore;
using Subgraphs.Storage.Model;

namespace Subgraphs.Portfolio.Data.Market;

/// <summary>The read copy of the market that positions are valued with: shared by the tenants, who own none of it.</summary>
public abstract class MarketCopyContext(DbContextOptions options) : StorageContext(options)
{
    public DbSet<CopiedInstrument> Instruments => Set<CopiedInstrument>();

    public DbSet<CopiedClose> Closes => Set<CopiedClose>();

    public DbSet<CopiedAdjustedClose> AdjustedCloses => Set<CopiedAdjustedClose>();

    public DbSet<CopiedIndexLevel> IndexLevels => Set<CopiedIndexLevel>();

    public DbSet<CopiedSplit> Splits => Set<CopiedSplit>();

    public DbSet<CopiedDividend> Dividends => Set<CopiedDividend>();

    public DbSet<CopiedRate> Rates => Set<CopiedRate>();

    public DbSet<CopiedRiskFreeRate> RiskFreeRates => Set<CopiedRiskFreeRate>();

    public DbSet<CopiedShareCount> ShareCounts => Set<CopiedShareCount>();

    protected override bool Owns(Type configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return configuration.Namespace == typeof(MarketCopyContext).Namespace;
    }
}
