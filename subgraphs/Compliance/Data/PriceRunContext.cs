using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Data.Configurations;
using Subgraphs.Compliance.Domain;
using Subgraphs.Storage.Model;

namespace Subgraphs.Compliance.Data;

/// <summary>What all tenants share: when which instrument had a close.</summary>
public abstract class PriceRunContext(DbContextOptions options) : StorageContext(options)
{
    public DbSet<PriceRun> PriceRuns => Set<PriceRun>();

    protected override bool Owns(Type configuration) => configuration == typeof(PriceRunConfiguration);
}
