namespace Federation.Supergraphs;

/// <summary>What one subgraph knows of a type.</summary>
public sealed class SubgraphType
{
    public required SubgraphInfo Subgraph { get; init; }

    /// <summary>Its keys there, in the order of the supergraph.</summary>
    public IReadOnlyList<KeyJoin> Keys { get; init; } = [];

    /// <summary>An interface of the supergraph that is an object type here: <c>@interfaceObject</c>.</summary>
    public bool IsInterfaceObject { get; init; }

    /// <summary>The subgraph extends the type.</summary>
    public bool IsExtension { get; init; }

    /// <summary>Names of the interfaces that the type implements there.</summary>
    public IReadOnlySet<string> Interfaces { get; init; } = new HashSet<string>();

    /// <summary>For a union: names of its members there. For an enum: names of its values there. Otherwise empty.</summary>
    public IReadOnlySet<string> Members { get; init; } = new HashSet<string>();
}
