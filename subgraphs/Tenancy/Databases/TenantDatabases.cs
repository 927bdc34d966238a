using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Subgraphs.Server.Authorization;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Loading;
using Subgraphs.Storage;
using Subgraphs.Storage.Databases;
using Subgraphs.Storage.Importing;
using Subgraphs.Storage.Scheduling;
using Subgraphs.Tenancy.Callers;
using Subgraphs.Tenancy.Encryption;
using Subgraphs.Tenancy.Keys;
using Subgraphs.Tenancy.Placement;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.Tenancy.Databases;

/// <summary>
/// The databases of a subgraph's tenants: on SQLite a file each, <c>{Storage:Directory}/&lt;subgraph&gt;/&lt;slug&gt;.db</c>; on SQL Server a
/// connection each, <c>Tenants:&lt;slug&gt;:ConnectionString</c>, whose user has the tenant's schema as default. A context is made for one
/// caller and one call.
/// </summary>
public sealed class TenantDatabases<TContext> : IDbContextSource<TContext>, IDisposable
    where TContext : TenantContext
{
    /// <summary>Cannot open the database that the login asks for.</summary>
    private const int NoSuchDatabase = 4060;

    private readonly TenantCatalogue _catalogue;
    private readonly PlacementOptions _placement;
    private readonly Dictionary<Guid, StorageDatabase> _databases = [];
    private readonly Dictionary<Guid, TenantVault> _vaults = [];
    private readonly Dictionary<Guid, KeptRows> _kept = [];
    private readonly MemoryCache _rows;
    private readonly HashSet<Guid> _gone = [];
    private readonly List<ServingMark> _marks = [];
    private readonly Func<Action<DbContextOptionsBuilder>, Guid, TContext> _create;

    internal TenantDatabases(
        string subgraph,
        TenantCatalogue catalogue,
        StorageOptions options,
        SqliteConcurrencyLimiter limiter,
        TenantKeySource keys,
        PlacementOptions placement,
        Func<Action<DbContextOptionsBuilder>, Guid, TContext> create)
    {
        Subgraph = subgraph;
        _catalogue = catalogue;
        _placement = placement;
        _create = create;
        _rows = new MemoryCache(new MemoryCacheOptions { SizeLimit = options.KeptRows });
        foreach (var tenant in catalogue.Tenants)
        {
            _databases.Add(tenant.Id, StorageDatabase.Locate(PlacementOf(tenant, options), $"{subgraph}/{tenant.Slug}", limiter));
            _vaults.Add(tenant.Id, new TenantVault(subgraph, tenant.Id, keys.Management, () => Open(tenant.Id), keys.Keep, keys.Time));
            _kept.Add(tenant.Id, new KeptRows(_rows, tenant.Id));
        }
    }

    /// <summary>The tenants that are served: those of the catalogue without those whose key was erased and whose database was dropped.</summary>
    public IReadOnlyCollection<Tenant> Tenants => _gone.Count == 0 ? _catalogue.Tenants : [.. _catalogue.Tenants.Where(tenant => !_gone.Contains(tenant.Id))];

    /// <summary>Whether a tenant is among <see cref="Tenants"/>.</summary>
    public bool Serves(Guid tenantId) => _databases.ContainsKey(tenantId) && !_gone.Contains(tenantId);

    internal string Subgraph { get; }

    internal TenantCatalogue Catalogue => _catalogue;

    /// <summary>Prepares the database of every tenant, one after the other. A new one gets its first data key before its rows.</summary>
    /// <param name="importOf">What fills a tenant's database; rows of another tenant end the import.</param>
    /// <param name="reporter">Told how it goes.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Leaves nothing half-made behind.</param>
    /// <exception cref="StorageException">A database cannot be made, was made from another source, or its keys cannot be used.</exception>
    public async Task PrepareAsync(
        Func<Tenant, DatabaseImport> importOf,
        IImportReporter reporter,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(importOf);

        // Before anything is made in a wrong place, and again when those are there that were not.
        await RequireOwnPlacesAsync(cancellationToken);
        foreach (var tenant in _catalogue.Tenants)
        {
            try
            {
                await PrepareAsync(tenant, importOf(tenant), reporter, time, cancellationToken);
            }
            catch (KeyManagementException exception)
            {
                throw new StorageException(StorageErrorCodes.NotUsable, $"The keys of tenant {tenant.Slug} cannot be used: {exception.Message}", exception);
            }
        }

        await RequireOwnPlacesAsync(cancellationToken);
    }

    /// <summary>On SQL Server: that each tenant's place is its own, and that its user reaches no other's.</summary>
    /// <exception cref="StorageException">It is not, or it does.</exception>
    internal async Task RequireOwnPlacesAsync(CancellationToken cancellationToken)
    {
        if (!_placement.Check)
        {
            return;
        }

        var places = new List<(Tenant Tenant, TenantPlacement Place)>();
        foreach (var tenant in _catalogue.Tenants.Where(tenant => _databases[tenant.Id].Provider == StorageProvider.SqlServer))
        {
            await using var connection = new SqlConnection(_catalogue.GetOptions(tenant).ConnectionString);
            try
            {
                await connection.OpenAsync(cancellationToken);
                places.Add((tenant, await PlacementQuery.AskAsync(connection, connection.CommandTimeout, cancellationToken)));
            }
            catch (SqlException exception) when (exception.Number == NoSuchDatabase)
            {
                // It is made by the migrations, where the login may.
            }
            catch (SqlException exception)
            {
                throw new StorageException(
                    StorageErrorCodes.Unreachable, $"SQL Server refused to tell the place of tenant {tenant.Slug} (error {exception.Number}): {exception.Message}", exception);
            }
        }

        PlacementCheck.Require(places);
    }

    /// <summary>A context over a tenant's database. Whoever opens it disposes it.</summary>
    /// <exception cref="ArgumentException">This program does not serve the tenant.</exception>
    public TContext Open(Guid tenantId)
    {
        if (!Serves(tenantId))
        {
            throw new ArgumentException("This program serves no such tenant.", nameof(tenantId));
        }

        var database = _databases[tenantId];
        var context = _create(builder => database.Configure(builder), tenantId);
        context.Vault = _vaults[tenantId];
        context.Kept = _kept[tenantId];
        return context;
    }

    /// <summary>The tenant of a slug, where it is served and its database was made; else null.</summary>
    public async Task<Tenant?> FindMadeAsync(string slug, CancellationToken cancellationToken)
        => Tenants.FirstOrDefault(tenant => tenant.Slug == slug) is { } found && await ExistsAsync(found, cancellationToken) ? found : null;

    /// <summary>A context for a caller: over the database of the tenant in the verified claims, whatever the query says.</summary>
    /// <exception cref="GraphQLException">The claims name no tenant, or one that this program does not serve.</exception>
    public ValueTask<TContext> CreateAsync(ICaller caller, CancellationToken cancellationToken)
    {
        if (caller is not CallerContext { TenantId: { } tenantId } || !Serves(tenantId))
        {
            throw new GraphQLException(ServerErrorCodes.Unauthorized, "The caller belongs to no tenant of this service.");
        }

        return ValueTask.FromResult(Open(tenantId));
    }

    /// <summary>Lets go of keys, marks and what is kept in memory. Safe to repeat.</summary>
    public void Dispose()
    {
        _rows.Dispose();
        foreach (var mark in _marks)
        {
            mark.Dispose();
        }

        foreach (var vault in _vaults.Values)
        {
            vault.Dispose();
        }
    }

    internal StorageDatabase DatabaseOf(Tenant tenant) => _databases[tenant.Id];

    internal TenantVault VaultOf(Tenant tenant) => _vaults[tenant.Id];

    /// <summary>True where the tenant's database was made and filled.</summary>
    internal async Task<bool> ExistsAsync(Tenant tenant, CancellationToken cancellationToken)
    {
        if (_databases[tenant.Id].FilePath is { } path)
        {
            return File.Exists(path);
        }

        await using var context = Open(tenant.Id);
        return (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).Any() && await context.ImportRuns.AnyAsync(cancellationToken);
    }

    private async Task PrepareAsync(Tenant tenant, DatabaseImport import, IImportReporter reporter, TimeProvider time, CancellationToken cancellationToken)
    {
        var vault = _vaults[tenant.Id];
        (DataKey Row, OpenedKeys Keys)? first = null;
        if (!await ExistsAsync(tenant, cancellationToken))
        {
            if ((await vault.Management.GetStatusAsync(tenant.Id, cancellationToken)).State == MasterKeyState.Erased)
            {
                _gone.Add(tenant.Id);
                return;
            }

            first = await vault.MakeFirstAsync(cancellationToken);
        }

        await using var example = Open(tenant.Id);
        await DatabasePreparation.PrepareAsync(
            _databases[tenant.Id],
            builder => _create(typed => CopyTo(builder, typed), tenant.Id),
            new TenantImport(import, tenant.Id, example.Model, first),
            reporter,
            time,
            cancellationToken);
        if (_databases[tenant.Id].FilePath is { } path)
        {
            _marks.Add(ServingMark.Take(path));
        }

        await vault.PrepareAsync(cancellationToken);
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
