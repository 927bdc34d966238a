using Microsoft.EntityFrameworkCore;
using Subgraphs.Storage.Importing;

namespace Subgraphs.Storage.Model;

/// <summary>
/// Base of every context. A subgraph's context derives from it with the entities; one class a provider derives from that one and is empty:
/// it gives each provider migrations of its own.
/// </summary>
public abstract class StorageContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>What was imported; no row in a database that nothing was imported into.</summary>
    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        StorageConventions.Apply(configurationBuilder, Database.IsSqlServer());
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.ApplyConfiguration(new ImportRunConfiguration());
        modelBuilder.ApplyConfigurationsFromAssembly(GetType().Assembly, Owns);
    }

    /// <summary>Which entity configurations of the assembly belong to this context; all of them where it is the only one.</summary>
    protected virtual bool Owns(Type configuration) => true;
}
