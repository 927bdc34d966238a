using Federation.Supergraphs;
using GraphQL.Language;

namespace Federation.QueryGraphs;

/// <summary>A field that a subgraph resolves on a type.</summary>
public sealed class FieldEdge
{
    public required string Name { get; init; }

    /// <summary>The field's type in the subgraph, in GraphQL's notation.</summary>
    public required string Type { get; init; }

    /// <summary>The vertex that the field leads to; null for a leaf.</summary>
    public Vertex? Target { get; init; }

    /// <summary>What the subgraph needs of the same object from elsewhere before it can resolve the field; null: nothing.</summary>
    public SelectionSetNode? Requires { get; init; }

    /// <summary>Arguments the subgraph takes from a context; such a field cannot be asked for without them.</summary>
    public IReadOnlyList<ContextArgument> ContextArguments { get; init; } = [];

    /// <summary>
    /// The subgraph's interface lacks the field (or declares it differently) and every type that it can be has it: the field is
    /// written in an inline fragment for each of these types.
    /// </summary>
    public bool IsWrittenPerType { get; init; }

    internal FieldEdge LeadingTo(Vertex? target) => new()
    {
        Name = Name,
        Type = Type,
        Target = target,
        Requires = Requires,
        ContextArguments = ContextArguments,
        IsWrittenPerType = IsWrittenPerType,
    };
}
