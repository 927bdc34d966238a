using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Subgraphs.Storage.Databases;
using Subgraphs.Storage.Importing;
using Subgraphs.Storage.Model;
using Subgraphs.Storage.Scheduling;

namespace Subgraphs.Storage;

/// <summary>Adds databases to a program's services.</summary>
public static class StorageServiceCollectionExtensions
{
    /// <summary>Binds and validates <c>Storage</c>, and adds what every database shares.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection(StorageOptions.Section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new SqliteConcurrencyLimiter(provider.GetRequiredService<IOptions<StorageOptions>>().Value.MaxConcurrentCommands));
        services.TryAddSingleton<IImportReporter>(_ => new ConsoleImportReporter(Console.Out));
        return services;
    }

    /// <summary>
    /// Adds a database of shared data: <see cref="ReferenceDatabase{TContext}"/> to prepare it and
    /// <see cref="IDbContextFactory{TContext}"/> to read it.
    /// </summary>
    /// <param name="services">After <see cref="AddStorage"/>.</param>
    /// <param name="name">Name of the database.</param>
    public static IServiceCollection AddReferenceDatabase<TContext, TSqlite, TSqlServer>(this IServiceCollection services, string name)
        where TContext : StorageContext
        where TSqlite : TContext
        where TSqlServer : TContext
    {
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<StorageOptions>>().Value;
            var database = StorageDatabase.Locate(options, name, provider.GetRequiredService<SqliteConcurrencyLimiter>());
            return options.Provider == StorageProvider.Sqlite
                ? Create<TContext, TSqlite>(database, options.BusinessDate)
                : Create<TContext, TSqlServer>(database, options.BusinessDate);
        });
        services.AddSingleton(provider => provider.GetRequiredService<ReferenceDatabase<TContext>>().Contexts);
        services.AddHealthChecks().AddCheck<ReferenceDatabaseHealthCheck<TContext>>(name);
        return services;
    }

    private static ReferenceDatabase<TContext> Create<TContext, TProviderContext>(StorageDatabase database, DateOnly? businessDate)
        where TContext : StorageContext
        where TProviderContext : TContext
        => new(
            database,
            builder => (TProviderContext)Activator.CreateInstance(typeof(TProviderContext), TypedOptions<TProviderContext>(builder))!,
            new ProviderContextFactory<TContext, TProviderContext>(builder => database.Configure(builder, readOnly: true)),
            businessDate);

    private static DbContextOptions<TContext> TypedOptions<TContext>(DbContextOptionsBuilder builder)
        where TContext : DbContext
    {
        var typed = new DbContextOptionsBuilder<TContext>();
        foreach (var extension in builder.Options.Extensions)
        {
            ((Microsoft.EntityFrameworkCore.Infrastructure.IDbContextOptionsBuilderInfrastructure)typed).AddOrUpdateExtension(extension);
        }

        return typed.Options;
    }
}
