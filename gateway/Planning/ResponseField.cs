using System.Collections.Immutable;
using GraphQL.TypeSystem;

namespace Gateway.Planning;

/// <summary>A field of the answer.</summary>
public sealed class ResponseField
{
    /// <summary>The key in the answer.</summary>
    public required string ResponseKey { get; init; }

    /// <summary>The key in the merged tree; equals <see cref="ResponseKey"/> unless the planner had to rename.</summary>
    public required string SourceKey { get; init; }

    /// <summary>The field's definition in the API schema; null for <c>__typename</c>.</summary>
    public required OutputField? Definition { get; init; }

    /// <summary>Names of the object types for which the field is answered; empty: every type of the position.</summary>
    public ImmutableArray<string> TypeNames { get; init; } = [];

    /// <summary>The field is answered only where all hold.</summary>
    public ImmutableArray<PlanCondition> Conditions { get; init; } = [];

    /// <summary>What is selected on the field's value; null for a leaf.</summary>
    public ResponseSelectionSet? Selections { get; init; }

    /// <summary>Set where authorization denied the field: it is not fetched and is answered with null and one error.</summary>
    public bool IsDenied { get; init; }

    /// <summary>Of a denied field, the coordinates by which the client selected it: those of an interface where the plan speaks of objects.</summary>
    public ImmutableArray<string> DeniedCoordinates { get; init; } = [];
}
