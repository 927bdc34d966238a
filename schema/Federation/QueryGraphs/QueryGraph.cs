using Federation.Supergraphs;
using GraphQL.Language;

namespace Federation.QueryGraphs;

/// <summary>All that can be asked of the subgraphs: a vertex for each type in each subgraph, edges for fields and type conditions, keys to enter by.</summary>
/// <remarks>Immutable; one graph a supergraph generation.</remarks>
public sealed class QueryGraph
{
    private readonly Dictionary<(int Subgraph, string Type), Vertex> _byType;

    internal QueryGraph(Supergraph supergraph, IReadOnlyList<Vertex> vertices, Dictionary<(int Subgraph, string Type), Vertex> byType)
    {
        Supergraph = supergraph;
        Vertices = vertices;
        _byType = byType;
    }

    public Supergraph Supergraph { get; }

    public IReadOnlyList<Vertex> Vertices { get; }

    /// <summary>Builds the graph.</summary>
    /// <param name="supergraph">The composed graph.</param>
    /// <param name="activeOverrideLabels">Labels of progressive overrides that are on; the others leave the field where it was.</param>
    public static QueryGraph Build(Supergraph supergraph, IReadOnlySet<string>? activeOverrideLabels = null)
        => new QueryGraphBuilder(supergraph, activeOverrideLabels ?? new HashSet<string>()).Build();

    /// <summary>The type's own vertex in a subgraph; null where the subgraph does not have it.</summary>
    public Vertex? Find(SubgraphInfo subgraph, string typeName) => _byType.GetValueOrDefault((subgraph.Index, typeName));

    /// <summary>The root type's vertex in a subgraph.</summary>
    public Vertex? FindRoot(SubgraphInfo subgraph, OperationType operation)
        => Supergraph.Schema.GetRootType(operation) is { } root ? Find(subgraph, root.Name) : null;
}
