using Federation.Composition;
using Federation.Subgraphs;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Subgraphs.Compliance;
using Subgraphs.DividendHistory;
using Subgraphs.MarketData;
using Subgraphs.Portfolio;
using Subgraphs.Server.Hosting;

namespace Tests.Graphs;

public sealed class StoredGraphsTests
{
    /// <summary>The addresses at which AppHost starts the subgraphs unless told otherwise.</summary>
    private static readonly (string Name, int Port, Action<WebApplicationBuilder> Add)[] Subgraphs =
    [
        ("market-data", 5001, builder => builder.AddMarketData()),
        ("portfolio", 5002, builder => builder.AddPortfolio()),
        ("dividend-history", 5003, builder => builder.AddDividendHistory()),
        ("compliance", 5004, builder => builder.AddCompliance()),
    ];

    public static TheoryData<string> Names => [.. Subgraphs.Select(subgraph => subgraph.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_stored_SDL_of_a_subgraph_is_what_it_exports(string name)
        => StoredGraph.AssertEquals(name, Export(name));

    [Fact]
    public void The_stored_supergraph_is_what_the_subgraphs_compose_to()
    {
        var result = Composer.Compose([.. Subgraphs.Select(subgraph =>
            new SubgraphSource(subgraph.Name, $"http://127.0.0.1:{subgraph.Port}/graphql", Export(subgraph.Name)))]);

        Assert.True(result.IsSuccess, string.Join('\n', result.Errors.Select(error => error.Message)));
        StoredGraph.AssertEquals("supergraph", result.SupergraphSdl!);
    }

    private static string Export(string name)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        Subgraphs.Single(subgraph => subgraph.Name == name).Add(builder);
        using var app = builder.Build();
        return app.Services.GetSubgraphSdl();
    }
}
