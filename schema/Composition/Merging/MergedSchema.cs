using System.Diagnostics.CodeAnalysis;
using GraphQL.Language;

namespace Federation.Composition.Merging;

/// <summary>The supergraph under construction.</summary>
internal sealed class MergedSchema
{
    private readonly Dictionary<string, MergedType> _types = new(StringComparer.Ordinal);

    // By interface or union; null while types are being added.
    private Dictionary<string, List<MergedType>>? _objectTypes;

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
        _objectTypes = null;
        return type;
    }

    public bool TryGet(string name, [NotNullWhen(true)] out MergedType? type) => _types.TryGetValue(name, out type);

    public void Remove(string name)
    {
        _types.Remove(name);
        _objectTypes = null;
    }

    public void AddInterface(MergedType type, string interfaceName)
    {
        type.Interfaces.Add(interfaceName);
        _objectTypes = null;
    }

    public void AddMember(MergedType union, string member)
    {
        union.Members.Add(member);
        _objectTypes = null;
    }

    public bool IsRootType(string name) => RootTypes.ContainsValue(name);

    /// <summary>The object types that implement an interface.</summary>
    public IReadOnlyList<MergedType> ImplementationsOf(string interfaceName)
        => _types.TryGetValue(interfaceName, out var type) && type.Kind == SyntaxKind.UnionTypeDefinition ? [] : ObjectTypesOf(interfaceName);

    /// <summary>The object types that implement an interface or are members of a union; none of an object type.</summary>
    public IReadOnlyList<MergedType> ObjectTypesOf(string abstractType)
        => (_objectTypes ??= IndexObjectTypes()).TryGetValue(abstractType, out var types) ? types : [];

    /// <summary>True where <paramref name="subtype"/> is an implementation or a member of <paramref name="type"/>.</summary>
    public bool IsSubtype(string type, string subtype)
        => (_types.TryGetValue(type, out var super) && super.Members.Contains(subtype))
            || (_types.TryGetValue(subtype, out var sub) && sub.Interfaces.Contains(type));

    private Dictionary<string, List<MergedType>> IndexObjectTypes()
    {
        var unions = _types.Values.SelectMany(union => union.Members.Select(member => (member, union.Name))).ToLookup(pair => pair.member, pair => pair.Name, StringComparer.Ordinal);
        var index = new Dictionary<string, List<MergedType>>(StringComparer.Ordinal);
        foreach (var type in _types.Values.Where(type => type.Kind == SyntaxKind.ObjectTypeDefinition))
        {
            foreach (var abstractType in type.Interfaces.Concat(unions[type.Name]))
            {
                (index.TryGetValue(abstractType, out var types) ? types : index[abstractType] = []).Add(type);
            }
        }

        return index;
    }

    /// <summary>True where the element is hidden from the API.</summary>
    public bool IsInaccessible(MergedElement element)
        => FederationDirectiveNames.TryGetValue(FederationDirectives.Inaccessible, out var name) && element.Applied(name).Any();
}
