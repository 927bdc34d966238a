using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Data.Configurations;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Trades;
using Subgraphs.Storage.Model;

namespace Subgraphs.Compliance.Data;

/// <summary>What all tenants share of the market: which instruments there are, when each had a close, and what trades are held against.</summary>
public abstract class PriceRunContext(DbContextOptions options) : StorageContext(options)
{
    /// <summary>The configurations of its tables; every other one of the assembly is a tenant's.</summary>
    internal static IReadOnlySet<Type> Tables { get; } = new HashSet<Type>
    {
        typeof(PriceRunConfiguration),
        typeof(InstrumentFactConfiguration),
        typeof(TradedInstrumentConfiguration),
        typeof(SessionBarConfiguration),
        typeof(EuroRateConfiguration),
    };

    public DbSet<PriceRun> PriceRuns => Set<PriceRun>();

    public DbSet<InstrumentFact> Instruments => Set<InstrumentFact>();

    public DbSet<TradedInstrument> TradedInstruments => Set<TradedInstrument>();

    public DbSet<SessionBar> SessionBars => Set<SessionBar>();

    public DbSet<EuroRate> EuroRates => Set<EuroRate>();

    protected override bool Owns(Type configuration) => Tables.Contains(configuration);
}
