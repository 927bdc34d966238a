using Federation.Subgraphs;
using Tests.Kit;

namespace Federation.Composition.Tests;

/// <summary>The domain's four subgraphs compose to the stored supergraph.</summary>
public sealed class DomainGraphTests
{
    private static readonly string[] Names = ["compliance", "dividend-history", "market-data", "portfolio"];

    [Fact]
    public void The_domain_composes_to_its_stored_supergraph()
    {
        var folder = SharedData.Require("domain", "graphs");

        var result = Composer.Compose([.. Names.Select(name => new SubgraphSource(name, $"http://localhost/{name}", File.ReadAllText(Path.Combine(folder, $"{name}.graphql"))))]);

        Assert.Empty(result.Errors);
        Assert.Equal(File.ReadAllText(Path.Combine(folder, "supergraph.graphql")).TrimEnd(), result.SupergraphSdl!.TrimEnd());
    }
}
