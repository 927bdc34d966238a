using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Subgraphs.Server.Auditing;
using Subgraphs.Server.Authorization;
using Subgraphs.Server.Building;
using Subgraphs.Server.Execution;
using Subgraphs.Server.Loading;
using Subgraphs.Server.Scalars;

namespace Subgraphs.Server.Hosting;

/// <summary>Adds a subgraph to a program's services.</summary>
public static class SubgraphServiceCollectionExtensions
{
    /// <summary>Adds the GraphQL server of one subgraph; <c>app.MapGraphQL()</c> then builds its schema and serves it.</summary>
    public static SubgraphBuilder AddGraphQLSubgraph(this IServiceCollection services, string name)
    {
        var options = new SubgraphOptions(name);
        var scalars = new ClrScalars();
        var policies = new PolicyRegistry();
        services.AddHealthChecks();

        // Two lines for every request and health check would be most of the log.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning));
        services.AddHostedService<StandardInputWatch>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(typeof(IDbContextSource<>), typeof(FactoryDbContextSource<>));
        services.AddSingleton(options);
        services.AddOptions<OperationOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<OperationOptions>, OperationOptionsValidator>());
        services.AddSingleton(provider => ModelBuilder.Build(options, scalars, provider.GetRequiredService<IServiceProviderIsService>()));
        services.AddSingleton(provider => new SubgraphExecutor(
            provider.GetRequiredService<SubgraphModel>(),
            options,
            provider.GetRequiredService<IOptions<OperationOptions>>().Value,
            scalars,
            policies,
            provider.GetService<IAccessRecorder>(),
            provider.GetService<IMutationGate>(),
            provider.GetRequiredService<ILogger<SubgraphExecutor>>(),
            provider.GetRequiredService<TimeProvider>()));
        return new SubgraphBuilder(services, options, scalars, policies);
    }
}
