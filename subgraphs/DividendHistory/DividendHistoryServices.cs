using Subgraphs.DividendHistory.Data;
using Subgraphs.Server.Hosting;
using Subgraphs.Storage;

namespace Subgraphs.DividendHistory;

/// <summary>What the program is made of; tests make the same.</summary>
internal static class DividendHistoryServices
{
    /// <summary>The subgraph's name in the supergraph, and its database's.</summary>
    public const string Name = "dividend-history";

    public static SubgraphBuilder AddDividendHistory(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddStorage(configuration);
        services.AddReferenceDatabase<DividendHistoryContext, SqliteDividendHistoryContext, SqlServerDividendHistoryContext>(Name);
        services.AddSingleton<BusinessDates>();
        return services.AddGraphQLSubgraph(Name).AddTypes(typeof(DividendHistoryServices).Assembly);
    }
}
