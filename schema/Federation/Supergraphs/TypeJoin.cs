using System.Collections.Frozen;

namespace Federation.Supergraphs;

/// <summary>Which subgraphs know a type, and what each knows of it.</summary>
public sealed class TypeJoin(string name, IReadOnlyList<SubgraphType> subgraphs, IReadOnlyDictionary<string, FieldJoin> fields)
{
    private readonly FrozenDictionary<string, FieldJoin> _fields = fields.ToFrozenDictionary(StringComparer.Ordinal);

    public string Name { get; } = name;

    /// <summary>One entry a subgraph, in the order of the supergraph.</summary>
    public IReadOnlyList<SubgraphType> Subgraphs { get; } = subgraphs;

    /// <summary>The type has a key in some subgraph.</summary>
    public bool IsEntity { get; } = subgraphs.Any(subgraph => subgraph.Keys.Count > 0);

    public SubgraphType? In(SubgraphInfo subgraph) => Subgraphs.FirstOrDefault(entry => entry.Subgraph.Index == subgraph.Index);

    /// <summary>The entries of all fields.</summary>
    public IEnumerable<FieldJoin> Fields => _fields.Values;

    /// <summary>The field's entry, for objects, interfaces and input objects; null for a field the type does not have.</summary>
    public FieldJoin? Field(string name) => _fields.GetValueOrDefault(name);
}
