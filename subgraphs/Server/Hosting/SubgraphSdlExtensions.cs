using Microsoft.Extensions.DependencyInjection;
using Subgraphs.Server.Building;

namespace Subgraphs.Server.Hosting;

/// <summary>Exports a subgraph's schema without starting the program.</summary>
public static class SubgraphSdlExtensions
{
    /// <summary>The federation SDL that <c>_service { sdl }</c> answers.</summary>
    /// <exception cref="Errors.SubgraphSchemaException">The types do not make a schema.</exception>
    public static string GetSubgraphSdl(this IServiceProvider services) => services.GetRequiredService<SubgraphModel>().Sdl;
}
