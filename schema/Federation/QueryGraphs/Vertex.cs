using Federation.Supergraphs;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.QueryGraphs;

/// <summary>A type in a subgraph.</summary>
/// <remarks>
/// A field with <c>@provides</c> leads to a copy of its type's vertex: only objects reached that way have the provided fields, so they
/// cannot be edges of the type itself.
/// </remarks>
public sealed class Vertex
{
    private readonly Dictionary<string, FieldEdge> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Vertex> _typeConditions = new(StringComparer.Ordinal);

    internal Vertex(int id, SubgraphInfo subgraph, CompositeType type, SubgraphType join, IReadOnlySet<string> runtimeTypes, Vertex? original)
    {
        Id = id;
        Subgraph = subgraph;
        Type = type;
        RuntimeTypes = runtimeTypes;
        Original = original;
        IsInterfaceObject = join.IsInterfaceObject;
        Keys = [.. join.Keys.Where(key => key.Resolvable).OrderBy(key => CanBeNull(type, key.Selections))];
    }

    /// <summary>Index in <see cref="QueryGraph.Vertices"/>.</summary>
    public int Id { get; }

    public SubgraphInfo Subgraph { get; }

    /// <summary>The type in the supergraph.</summary>
    public CompositeType Type { get; }

    /// <summary>An interface of the supergraph that is an object type in this subgraph, which does not know what implements it.</summary>
    public bool IsInterfaceObject { get; }

    /// <summary>True for an interface or union of the subgraph.</summary>
    public bool IsAbstract => Type is not ObjectType && !IsInterfaceObject;

    /// <summary>For a copy made by <c>@provides</c>, the type's own vertex.</summary>
    public Vertex? Original { get; }

    /// <summary>By which keys <c>_entities</c> of the subgraph can be entered at this type: first those that are never null.</summary>
    public IReadOnlyList<KeyJoin> Keys { get; }

    /// <summary>Names of the object types that a value can have when this subgraph gives it.</summary>
    public IReadOnlySet<string> RuntimeTypes { get; }

    /// <summary>The fields that the subgraph resolves here.</summary>
    public IReadOnlyDictionary<string, FieldEdge> Fields => _fields;

    /// <summary>Where an inline fragment of this subgraph leads, by type name; abstract types only.</summary>
    public IReadOnlyDictionary<string, Vertex> TypeConditions => _typeConditions;

    public FieldEdge? Field(string name) => _fields.GetValueOrDefault(name);

    /// <summary>For example <c>products/Product</c>, a copy with its number: <c>reviews/User#12</c>.</summary>
    public override string ToString() => $"{Subgraph.Name}/{Type.Name}{(Original is null ? "" : $"#{Id}")}";

    private static bool CanBeNull(GraphQLType type, SelectionSetNode fields)
    {
        foreach (var field in fields.Selections.OfType<FieldNode>())
        {
            if ((type as FieldContainerType)?.GetField(field.Name) is { } definition
                && (!definition.Type.IsNonNull || (field.SelectionSet is { } nested && CanBeNull(definition.Type.Named, nested))))
            {
                return true;
            }
        }

        return false;
    }

    internal void Set(FieldEdge edge) => _fields[edge.Name] = edge;

    internal void SetTypeCondition(string typeName, Vertex vertex) => _typeConditions[typeName] = vertex;
}
