using Microsoft.EntityFrameworkCore;
using Subgraphs.Server.Authorization;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Loading;
using Subgraphs.Storage;
using Subgraphs.Storage.Databases;
using Subgraphs.Storage.Importing;
using Subgraphs.Storage.Scheduling;
using Subgraphs.Tenancy.Callers;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.Tenancy.Databases;

/// <summary>
/// The databases of a subgraph's tenants: on SQLite a file each, <c>{Storage:Directory}/&lt;subgraph&gt;/&lt;slug&gt;.db</c>; on SQL Server a
/// connection each, <c>Tenants:&lt;slug&gt;:ConnectionString</c>, whose user has the tenant's schema as default. A context is made for one
/// caller and one call.
/// </summary>
public sealed class TenantDatabases<TContext> : IDbContextSource<TContext>
    where TContext : TenantContext
{
    private readonly TenantCatalogue _catalogue;
    private readonly Dictionary<Guid, StorageDatabase> _databases = [];
    private readonly Func<Action<DbContextOptionsBuilder>, Guid, TContext> _create;

    internal TenantDatabases(
        string subgraph,
        TenantCatalogue catalogue,
        StorageOptions options,
        SqliteConcurrencyLimiter limiter,
        Func<Action<DbContextOptionsBuilder>, Guid, TContext> create)
    {
        _catalogue = catalogue;
        _create = create;
        foreach (var tenant in catalogue.Tenants)
        {
            _databases.Add(tenant.Id, StorageDatabase.Locate(PlacementOf(tenant, options), $"{subgraph}/{tenant.Slug}", limiter));
        }
    }

    public IReadOnlyCollection<Tenant> Tenants => _catalogue.Tenants;

    /// <summary>Prepares the database of every tenant, one after the other.</summary>
    /// <param name="importOf">What fills a tenant's database; rows of another tenant end the import.</param>
    /// <param name="reporter">Told how it goes.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Leaves nothing half-made behind.</param>
    /// <exception cref="StorageException">A database cannot be made, or was made from another source.</exception>
    public async Task PrepareAsync(
        Func<Tenant, DatabaseImport> importOf,
        IImportReporter reporter,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(importOf);
        foreach (var tenant in Tenants)
        {
            await DatabasePreparation.PrepareAsync(
                _databases[tenant.Id],
                builder => _create(typed => CopyTo(builder, typed), tenant.Id),
                new TenantImport(importOf(tenant), tenant.Id),
                reporter,
                time,
                cancellationToken);
        }
    }

    /// <summary>A context over a tenant's database. Whoever opens it disposes it.</summary>
    /// <exception cref="ArgumentException">This program does not serve the tenant.</exception>
    public TContext Open(Guid tenantId)
        => _databases.TryGetValue(tenantId, out var database)
            ? _create(builder => database.Configure(builder), tenantId)
            : throw new ArgumentException("This program serves no such tenant.", nameof(tenantId));

    /// <summary>A context for a caller: over the database of the tenant in the verified claims, whatever the query says.</summary>
    /// <exception cref="GraphQLException">The claims name no tenant, or one that this program does not serve.</exception>
    public ValueTask<TContext> CreateAsync(ICaller caller, CancellationToken cancellationToken)
    {
        if (caller is not CallerContext { TenantId: { } tenantId } || _catalogue.Find(tenantId) is null)
        {
            throw new GraphQLException(ServerErrorCodes.Unauthorized, "The caller belongs to no tenant of this service.");
        }

        return ValueTask.FromResult(Open(tenantId));
    }

    private StorageOptions PlacementOf(Tenant tenant, StorageOptions options) => new()
    {
        Provider = options.Provider,
        Directory = options.Directory,
        ConnectionString = _catalogue.GetOptions(tenant).ConnectionString ?? RefuseShared(tenant, options),
        MaxBatchSize = options.MaxBatchSize,
        CommandTimeoutSeconds = options.CommandTimeoutSeconds,
        MaxConcurrentCommands = options.MaxConcurrentCommands,
    };

    /// <summary>No tenant falls back to a connection that another one may use.</summary>
    private static string? RefuseShared(Tenant tenant, StorageOptions options)
        => options.Provider == StorageProvider.SqlServer
            ? throw new StorageException(
                StorageErrorCodes.NotUsable,
                $"Tenants:{tenant.Slug}:ConnectionString is missing: on SQL Server each tenant has a connection of its own.")
            : null;

    private static void CopyTo(DbContextOptionsBuilder from, DbContextOptionsBuilder to)
    {
        foreach (var extension in from.Options.Extensions)
        {
            ((Microsoft.EntityFrameworkCore.Infrastructure.IDbContextOptionsBuilderInfrastructure)to).AddOrUpdateExtension(extension);
        }
    }
}
