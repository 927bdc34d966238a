using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.Supergraphs;

/// <summary>What one subgraph knows of a field.</summary>
/// <seealso href="https://specs.apollo.dev/join/v0.3/#@field">join, @field</seealso>
public sealed class SubgraphField
{
    public required SubgraphInfo Subgraph { get; init; }

    /// <summary>The field's type there; null: as in the supergraph.</summary>
    public TypeNode? Type { get; init; }

    /// <summary>True where the subgraph declares that the field is never null.</summary>
    /// <param name="definition">The field in the supergraph.</param>
    public bool IsNonNull(OutputField definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return Type is null ? definition.Type.IsNonNull : Type is NonNullTypeNode;
    }

    /// <summary>The subgraph mentions the field and does not resolve it.</summary>
    public bool IsExternal { get; init; }

    /// <summary>Another subgraph took the field over; it is still declared here because a key or requirement uses it.</summary>
    public bool IsOverridden { get; init; }

    /// <summary>What the resolver needs of the same object from elsewhere; null: nothing.</summary>
    public SelectionSetNode? Requires { get; init; }

    /// <summary>What this field also gives of the object it leads to; null: nothing.</summary>
    public SelectionSetNode? Provides { get; init; }

    /// <summary>The name of the subgraph that this one takes the field from.</summary>
    public string? Override { get; init; }

    /// <summary>The label of a progressive override: it counts only while the label is active.</summary>
    public string? OverrideLabel { get; init; }

    /// <summary>Arguments that the subgraph takes from a context set further up.</summary>
    public IReadOnlyList<ContextArgument> ContextArguments { get; init; } = [];
}
