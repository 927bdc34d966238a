using Federation.Composition;
using Federation.Subgraphs;
using Federation.Supergraphs;
using Gateway.Authorization.Conformance.Tests.Mock;

namespace Gateway.Authorization.Conformance.Tests.Running;

/// <summary>Subgraphs by the data convention, and the supergraph that they compose to.</summary>
internal sealed class GraphUnderTest
{
    private GraphUnderTest(IReadOnlyList<MockSubgraph> subgraphs, string sdl, Supergraph supergraph)
    {
        Subgraphs = subgraphs;
        SupergraphSdl = sdl;
        Supergraph = supergraph;
    }

    public IReadOnlyList<MockSubgraph> Subgraphs { get; }

    public string SupergraphSdl { get; }

    public Supergraph Supergraph { get; }

    /// <summary>The graph, or why the subgraphs do not compose.</summary>
    public static (GraphUnderTest? Graph, string? Fault) Compose(IEnumerable<(string Name, string Sdl)> subgraphs, Func<string, string>? url = null)
    {
        var sources = subgraphs.Select(subgraph => new SubgraphSource(subgraph.Name, url?.Invoke(subgraph.Name) ?? $"http://127.0.0.1/{subgraph.Name}", subgraph.Sdl)).ToArray();
        var composed = Composer.Compose(sources);
        if (!composed.IsSuccess)
        {
            return (null, string.Join('\n', composed.Errors));
        }

        var loaded = Supergraph.Load(composed.SupergraphSdl!);
        return loaded.Supergraph is { } supergraph
            ? (new GraphUnderTest([.. sources.Select(source => new MockSubgraph(source.Name, source.Sdl))], composed.SupergraphSdl!, supergraph), null)
            : (null, string.Join('\n', loaded.Errors));
    }
}
