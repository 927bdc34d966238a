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
    private readonly ConcurrentDictionary<string, Vertex[]> _entries = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Type, string Field), bool> _differing = new();

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

    /// <summary>
    /// True where some type of an interface says of a field that a value in it cannot be null, and the interface does not: what a null means is
    /// known only with the object's type.
    /// </summary>
    public bool IsStricterOnTypes(string interfaceName, string field)
        => _differing.GetOrAdd((interfaceName, field), key => _graph.Supergraph.ApiSchema is var schema
            && schema.GetType<InterfaceType>(key.Type) is { } type
            && type.GetField(key.Field) is { } definition
            && schema.GetPossibleTypes(type).Any(possible => possible.GetField(key.Field) is { } own && !IsWrappedAlike(own.Type, definition.Type)));

    private static bool IsWrappedAlike(GraphQLType left, GraphQLType right)
        => left.IsNonNull == right.IsNonNull
            && (left.Nullable is not ListType list || right.Nullable is not ListType other || IsWrappedAlike(list.ElementType, other.ElementType));

    /// <summary>Where objects of a position can be looked up by a key: their types, and what stands for an interface of theirs.</summary>
    public IReadOnlyList<Vertex> EntriesAt(CompositeType position) => _entries.GetOrAdd(position.Name, _ => FindEntries(position));

    private Vertex[] FindEntries(CompositeType position)
    {
        var types = _graph.Supergraph.Schema.GetPossibleTypes(position);
        var names = types.Concat<NamedType>(types.SelectMany(type => type.Interfaces)).Append(position).Select(type => type.Name).Distinct(StringComparer.Ordinal);
        return [.. names
            .SelectMany(name => _graph.Supergraph.Subgraphs.Select(subgraph => _graph.Find(subgraph, name)))
            .OfType<Vertex>()
            .Where(vertex => vertex.Keys.Count > 0 && (vertex.IsInterfaceObject || !vertex.IsAbstract || position is not ObjectType))];
    }

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
