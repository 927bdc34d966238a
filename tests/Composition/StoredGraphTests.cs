using Federation.Subgraphs;
using Tests.Kit;

namespace Federation.Composition.Tests;

/// <summary>The subgraphs' exported schemas compose, and the supergraph under <c>schema/graphs</c> is what they compose to.</summary>
public sealed class StoredGraphTests
{
    private static readonly string[] Names = ["compliance", "dividend-history", "market-data", "portfolio"];

    [Fact]
    public void The_stored_supergraph_is_composed_of_the_stored_subgraphs()
    {
        var result = Composer.Compose([.. Names.Select(name => new SubgraphSource(name, $"http://localhost/{name}", ExportedGraph.Read(name)))]);

        Assert.Empty(result.Errors);
        ExportedGraph.AssertCurrent("supergraph", result.SupergraphSdl!);
    }
}
