using System.Collections.Concurrent;
using Federation.QueryGraphs;
using Federation.Supergraphs;
using GraphQL.TypeSystem;

namespace Gateway.Planning.Searching;

/// <summary>Which subgraphs resolve a field of a type anywhere, reached by <c>@provides</c> or through an interface object included.</summary>
internal sealed class FieldIndex
{
    private readonly QueryGraph _graph;
    private readonly Dictionary<(string Type, string Field), SortedSet<int>> _byField = [];
    private readonly ConcurrentDictionary<(string Type, string Field), SubgraphInfo[]> _answers = new();

    public FieldIndex(QueryGraph graph)
    {
        _graph = graph;
        foreach (var vertex in graph.Vertices)
        {
            foreach (var field in vertex.Fields.Keys)
            {
                if (!_byField.TryGetValue((vertex.Type.Name, field), out var subgraphs))
                {
                    _byField.Add((vertex.Type.Name, field), subgraphs = []);
                }

                subgraphs.Add(vertex.Subgraph.Index);
            }
        }
    }

    public SubgraphInfo[] SubgraphsOf(string type, string field) => _answers.GetOrAdd((type, field), Find);

    private SubgraphInfo[] Find((string Type, string Field) key)
    {
        var indexes = new SortedSet<int>(_byField.GetValueOrDefault(key) ?? []);
        if (_graph.Supergraph.Schema.GetType<ObjectType>(key.Type) is { } type
            && _graph.Supergraph.FindType(key.Type)?.Field(key.Field) is { IsFromInterfaceObject: true })
        {
            foreach (var implemented in type.Interfaces)
            {
                indexes.UnionWith(_byField.GetValueOrDefault((implemented.Name, key.Field)) ?? []);
            }
        }

        return [.. indexes.Select(index => _graph.Supergraph.Subgraphs[index])];
    }
}
