using System.Collections.Immutable;
using GraphQL.Language;

namespace Gateway.Planning;

/// <summary>One request to one subgraph: a root selection, or one or more entity lookups that travel together.</summary>
public sealed class FetchNode
{
    /// <summary>Index in <see cref="QueryPlan.Fetches"/>.</summary>
    public required int Id { get; init; }

    /// <summary>The subgraph's name; null for introspection, which the gateway answers itself.</summary>
    public required string? Subgraph { get; init; }

    public required OperationType Operation { get; init; }

    /// <summary>The request's GraphQL document, ready to send: minified, without fragment definitions.</summary>
    public required string OperationText { get; init; }

    /// <summary>Names of the client's variables that the document mentions; entity lookups' own variables are not among them.</summary>
    public ImmutableArray<string> Variables { get; init; } = [];

    /// <summary>Fetches whose results must be merged before this one can be built.</summary>
    public ImmutableArray<int> DependsOn { get; init; } = [];

    /// <summary>The fetch is left out unless all hold.</summary>
    public ImmutableArray<PlanCondition> Conditions { get; init; } = [];

    /// <summary>For a root fetch: what is selected on the root type, as sent. Null for an entity fetch.</summary>
    public SelectionSetNode? Selections { get; init; }

    /// <summary>For a root fetch: where in the merged tree the objects are that stand for the root (a field of type Query below others); null: the root itself.</summary>
    public FetchPath? Path { get; init; }

    /// <summary>For an entity fetch: its lookups, one aliased <c>_entities</c> field each. Empty for a root fetch.</summary>
    public ImmutableArray<EntityLookup> Lookups { get; init; } = [];
}
