using System.Collections.Immutable;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Planning.Normalizing;

/// <summary>A field that the operation selects on a position, all selections of it merged.</summary>
internal sealed class NormalField
{
    public required string ResponseKey { get; init; }

    /// <summary>What planning calls it in place of the response key: see <see cref="SourceKeys"/>.</summary>
    public required string Key { get; init; }

    public required string Name { get; init; }

    /// <summary>The type that it is selected on: an object type, or an abstract type that covers more than one.</summary>
    public required CompositeType Scope { get; init; }

    /// <summary>Null for <c>__typename</c>.</summary>
    public required OutputField? Definition { get; init; }

    public required SyntaxList<ArgumentNode> Arguments { get; init; }

    /// <summary>The arguments as text: two selections of one field are the same where this is.</summary>
    public required string ArgumentText { get; init; }

    /// <summary>When it is selected; what selects its children only sometimes stands at them.</summary>
    public required ImmutableArray<PlanCondition> Conditions { get; init; }

    /// <summary>Names of the object types it is answered for; empty: all of the position.</summary>
    public required ImmutableArray<string> TypeNames { get; init; }

    public bool IsDenied { get; init; }

    /// <inheritdoc cref="ResponseField.DeniedCoordinates"/>
    public ImmutableArray<string> DeniedCoordinates { get; init; } = [];

    /// <summary>Null for a leaf and for a denied field.</summary>
    public NormalSet? Children { get; init; }

    public bool IsTypeName => Name == "__typename";

    public bool IsIntrospection => Name is "__schema" or "__type";
}
