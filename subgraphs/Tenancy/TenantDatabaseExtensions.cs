using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Subgraphs.Server.Loading;
using Subgraphs.Storage;
using Subgraphs.Storage.Scheduling;
using Subgraphs.Tenancy.Databases;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.Tenancy;

/// <summary>Adds the databases of tenants to a program's services.</summary>
public static class TenantDatabaseExtensions
{
    /// <summary>
    /// Adds <see cref="TenantDatabases{TContext}"/>. A resolver's <typeparamref name="TContext"/> parameter is then a context over the
    /// caller's own database.
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
        services.TryAddSingleton(new TenantCatalogue(configuration));
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<StorageOptions>>().Value;
            return new TenantDatabases<TContext>(
                subgraph,
                provider.GetRequiredService<TenantCatalogue>(),
                options,
                provider.GetRequiredService<SqliteConcurrencyLimiter>(),
                options.Provider == StorageProvider.Sqlite ? Create<TContext, TSqlite> : Create<TContext, TSqlServer>);
        });
        services.AddSingleton<IDbContextSource<TContext>>(provider => provider.GetRequiredService<TenantDatabases<TContext>>());
        return services;
    }

    private static TContext Create<TContext, TProvider>(Action<DbContextOptionsBuilder> configure, Guid tenantId)
        where TContext : TenantContext
        where TProvider : TContext
    {
        var builder = new DbContextOptionsBuilder<TProvider>();
        configure(builder);
        return (TProvider)Activator.CreateInstance(typeof(TProvider), builder.Options, tenantId)!;
    }
}
