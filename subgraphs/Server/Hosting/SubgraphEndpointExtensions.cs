using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Subgraphs.Server.Authorization;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Execution;

namespace Subgraphs.Server.Hosting;

/// <summary>Maps the endpoints of a subgraph.</summary>
public static class SubgraphEndpointExtensions
{
    /// <summary>Maps <c>POST /graphql</c>, <c>/health/live</c> and <c>/health/ready</c>.</summary>
    /// <exception cref="SubgraphSchemaException">The types do not make a schema: the program must not start.</exception>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string pattern = "/graphql")
    {
        var services = endpoints.ServiceProvider;
        var handler = new GraphQLHttpHandler(
            services.GetRequiredService<SubgraphExecutor>(),
            services.GetRequiredService<SubgraphOptions>(),
            services.GetService<ICallerSource>());
        endpoints.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = HealthResponse.WriteAsync });
        endpoints.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = HealthResponse.WriteAsync });
        return endpoints.MapPost(pattern, handler.HandleAsync);
    }
}
