using System.Collections.Immutable;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Planning.Costing;

/// <summary>A field that is paid for: selected by the client or required by a field that is.</summary>
internal sealed class CostField
{
    public required string Name { get; init; }

    public required OutputField Definition { get; init; }

    public required SyntaxList<ArgumentNode> Arguments { get; init; }

    /// <summary>Two selections of a field are the same where this is.</summary>
    public required string ArgumentText { get; init; }

    /// <summary>Names of the object types that have it here; empty: all of the position.</summary>
    public required ImmutableArray<string> TypeNames { get; init; }

    /// <summary>When it counts, seen from the operation's root.</summary>
    public required CostConditions Conditions { get; set; }

    /// <summary>The field that requires it; null where the client selects it.</summary>
    public string? RequiredBy { get; init; }

    /// <summary>Null for a leaf.</summary>
    public required CostSelection? Children { get; init; }
}
