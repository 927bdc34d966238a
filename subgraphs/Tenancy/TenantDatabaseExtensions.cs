using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Subgraphs.Server.Loading;
using Subgraphs.Storage;
using Subgraphs.Storage.Scheduling;
using Subgraphs.Tenancy.Auditing;
using Subgraphs.Tenancy.Databases;
using Subgraphs.Tenancy.Keys;
using Subgraphs.Tenancy.PersonalData;
using Subgraphs.Tenancy.Placement;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.Tenancy;

/// <summary>Adds the databases of tenants to a program's services.</summary>
public static class TenantDatabaseExtensions
{
    /// <summary>
    /// Adds <see cref="TenantDatabases{TContext}"/>. A resolver's <typeparamref name="TContext"/> parameter is then a context over the
    /// caller's own database. Keys come from files below <c>Keys:Directory</c>, unless another <see cref="IKeyManagement"/> was added before.
    /// </summary>
    /// <param name="services">After <c>AddStorage</c>.</param>
    /// <param name="configuration">Section <c>Tenants</c>.</param>
    /// <param name="subgraph">The subgraph's name.</param>
    public static IServiceCollection AddTenantDatabases<TContext, TSqlite, TSqlServer>(
        this IServiceCollection services,
        IConfiguration configuration,
        string subgraph)
        where TContext : TenantContext
        where TSqlite : TContext
        where TSqlServer : TContext
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.TryAddSingleton(_ => new TenantCatalogue(configuration));
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<KeyOptions>().Bind(configuration.GetSection(KeyOptions.Section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<KeyOptions>, KeyOptionsValidator>());
        services.TryAddSingleton<IKeyManagement>(FilesOf);
        services.TryAddSingleton(provider => new TenantKeySource(
            new Lazy<IKeyManagement>(provider.GetRequiredService<IKeyManagement>),
            TimeSpan.FromSeconds(provider.GetRequiredService<IOptions<KeyOptions>>().Value.CacheSeconds),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<PersonalDataReader>();
        services.AddOptions<PlacementOptions>().Bind(configuration.GetSection(PlacementOptions.Section));
        services.AddCommandAudit(configuration, subgraph);
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<StorageOptions>>().Value;
            return new TenantDatabases<TContext>(
                subgraph,
                provider.GetRequiredService<TenantCatalogue>(),
                options,
                provider.GetRequiredService<SqliteConcurrencyLimiter>(),
                provider.GetRequiredService<TenantKeySource>(),
                provider.GetRequiredService<IOptions<PlacementOptions>>().Value,
                options.Provider == StorageProvider.Sqlite ? Create<TContext, TSqlite> : Create<TContext, TSqlServer>);
        });
        services.AddSingleton<IDbContextSource<TContext>>(provider => provider.GetRequiredService<TenantDatabases<TContext>>());
        return services;
    }

    private static FileKeyManagement FilesOf(IServiceProvider provider)
        => new(KeyDirectory.Choose(
            provider.GetRequiredService<IOptions<KeyOptions>>().Value,
            provider.GetRequiredService<IOptions<StorageOptions>>().Value,
            provider.GetService<IHostEnvironment>()));

    private static TContext Create<TContext, TProvider>(Action<DbContextOptionsBuilder> configure, Guid tenantId)
        where TContext : TenantContext
        where TProvider : TContext
    {
        var builder = new DbContextOptionsBuilder<TProvider>();
        configure(builder);
        return (TProvider)Activator.CreateInstance(typeof(TProvider), builder.Options, tenantId)!;
    }
}
