using Federation.Subgraphs;
using Tests.Kit.FederationCases;

namespace Federation.Composition.Tests;

/// <summary>Each suite of the federation cases composes to its stored supergraph, byte for byte.</summary>
public sealed class FederationCasesTests
{
    private const string Base = "{base}";

    public static TheoryData<string> Suites => [.. FixtureSuite.Names];

    [Theory]
    [MemberData(nameof(Suites))]
    public void A_suite_composes_to_its_stored_supergraph(string suite)
    {
        var fixture = FixtureSuite.Load(suite);

        var result = Composer.Compose([.. fixture.Subgraphs.Select(subgraph => new SubgraphSource(subgraph.Name, $"{Base}/{suite}/{subgraph.Name}", subgraph.Sdl))]);

        Assert.Empty(result.Errors);
        Assert.Equal(fixture.Supergraph(Base).TrimEnd(), result.SupergraphSdl!.TrimEnd());
    }
}
