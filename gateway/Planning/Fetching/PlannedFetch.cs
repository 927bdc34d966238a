using System.Collections.Immutable;
using Federation.Supergraphs;
using GraphQL.Language;

namespace Gateway.Planning.Fetching;

/// <summary>A node of the fetch graph: one request.</summary>
internal sealed class PlannedFetch
{
    /// <summary>Null for introspection.</summary>
    public required SubgraphInfo? Subgraph { get; init; }

    /// <summary>For a root fetch.</summary>
    public SelectionSetNode? Selections { get; init; }

    /// <summary>For a root fetch below other fields: where.</summary>
    public FetchPath? Path { get; init; }

    /// <summary>For an entity fetch.</summary>
    public List<PlannedLookup> Lookups { get; } = [];

    public required ImmutableArray<PlanCondition> Conditions { get; set; }

    public HashSet<PlannedFetch> DependsOn { get; } = [];

    public bool IsEntity => Selections is null;
}
