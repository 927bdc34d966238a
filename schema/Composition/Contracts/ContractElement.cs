using GraphQL.Language;

namespace Federation.Composition.Contracts;

/// <summary>A type, field, argument, enum value or input field of a supergraph, and whether the contract shows it.</summary>
internal sealed class ContractElement(string coordinate, string name, SyntaxKind kind, ContractElement? parent)
{
    public string Coordinate { get; } = coordinate;

    public string Name { get; } = name;

    public SyntaxKind Kind { get; } = kind;

    public ContractElement? Parent { get; } = parent;

    /// <summary>Its tags and those of what it stands in.</summary>
    public HashSet<string> Tags { get; } = parent is null ? new HashSet<string>(StringComparer.Ordinal) : new HashSet<string>(parent.Tags, StringComparer.Ordinal);

    /// <summary>Fields, enum values, input fields; of a field, its arguments.</summary>
    public List<ContractElement> Children { get; } = [];

    /// <summary>Of a field, argument or input field.</summary>
    public TypeNode? Type { get; init; }

    public ValueNode? DefaultValue { get; init; }

    /// <summary>Names of the interfaces that a type implements.</summary>
    public IReadOnlyList<string> Interfaces { get; init; } = [];

    /// <summary>Names of a union's members.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>The enum values of <c>join__Graph</c> whose subgraphs give the element; null: those that have its type.</summary>
    public IReadOnlySet<string>? Graphs { get; init; }

    /// <summary>Hidden for itself; what stands in it is then not shown either.</summary>
    public bool IsHidden { get; set; }

    public bool IsShown => !IsHidden && Parent?.IsShown != false;

    public bool IsRequired => Type is NonNullTypeNode && DefaultValue is null;

    public ContractElement? Child(string name) => Children.Find(child => child.Name == name);

    public bool HasTag(IReadOnlySet<string> tags) => tags.Overlaps(Tags);
}
