using System.Diagnostics.CodeAnalysis;
using GraphQL.Language;

namespace Federation.Composition.Merging;

/// <summary>The supergraph under construction.</summary>
internal sealed class MergedSchema
{
    private readonly Dictionary<string, MergedType> _types = new(StringComparer.Ordinal);

    public string? Description { get; set; }

    /// <summary>The links and other directives of the schema definition.</summary>
    public List<DirectiveNode> Directives { get; } = [];

    /// <summary>The names of the root types that exist, by operation.</summary>
    public SortedDictionary<OperationType, string> RootTypes { get; } = [];

    /// <summary>Definitions of the join and link specifications and of the composed directives.</summary>
    public List<DefinitionNode> MachineryDefinitions { get; } = [];

    public List<DirectiveDefinitionNode> DirectiveDefinitions { get; } = [];

    /// <summary>Names in the supergraph of the composed federation directives, by their name in the specification.</summary>
    public Dictionary<string, string> FederationDirectiveNames { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of all directives that a linked feature defines: they are machinery, not part of the API.</summary>
    public HashSet<string> FeatureDirectives { get; } = new(StringComparer.Ordinal);

    /// <summary>Declarations of fields that another subgraph took over: the subgraph by index, and the coordinate.</summary>
    public HashSet<(int Subgraph, string Coordinate)> Overridden { get; } = [];

    /// <summary>Declarations of fields of which a label decides whether they count: the subgraph by index, the coordinate, the label, and whether they count while it is on.</summary>
    public List<(int Subgraph, string Coordinate, string Label, bool IsForOn)> Progressive { get; } = [];

    public IEnumerable<MergedType> Types => _types.Values;

    public MergedType Add(string name, SyntaxKind kind)
    {
        var type = new MergedType(name, kind);
        _types.Add(name, type);
        return type;
    }

    public bool TryGet(string name, [NotNullWhen(true)] out MergedType? type) => _types.TryGetValue(name, out type);

    public void Remove(string name) => _types.Remove(name);

    public bool IsRootType(string name) => RootTypes.ContainsValue(name);

    /// <summary>The object types that implement an interface.</summary>
    public IEnumerable<MergedType> ImplementationsOf(string interfaceName)
        => _types.Values.Where(type => type.Kind == SyntaxKind.ObjectTypeDefinition && type.Interfaces.Contains(interfaceName));

    /// <summary>True where <paramref name="subtype"/> is an implementation or a member of <paramref name="type"/>.</summary>
    public bool IsSubtype(string type, string subtype)
        => (_types.TryGetValue(type, out var super) && super.Members.Contains(subtype))
            || (_types.TryGetValue(subtype, out var sub) && sub.Interfaces.Contains(type));

    /// <summary>True where the element is hidden from the API.</summary>
    public bool IsInaccessible(MergedElement element)
        => FederationDirectiveNames.TryGetValue(FederationDirectives.Inaccessible, out var name) && element.Applied(name).Any();
}
