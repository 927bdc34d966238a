using Federation.Supergraphs;
using Gateway.Execution;
using Gateway.Execution.Subgraphs;
using Gateway.Host.Caching;
using Gateway.Host.Preparation;
using Gateway.Planning;

namespace Gateway.Host.Supergraphs;

/// <summary>
/// Everything that belongs to one supergraph: a request captures a generation and finishes on it. Nothing outside refers to a generation
/// that was replaced, so it is collected with its caches when its last request ends.
/// </summary>
internal sealed class SupergraphGeneration(int number, Supergraph supergraph, ISubgraphClient subgraphs, int cachedOperations)
{
    /// <summary>From 1, one more with each supergraph.</summary>
    public int Number { get; } = number;

    public Supergraph Supergraph { get; } = supergraph;

    public QueryPlanner Planner { get; } = new(supergraph, new PlannerOptions());

    public ExecutionSchema ExecutionSchema { get; } = new(supergraph.Schema, supergraph.ApiSchema);

    public ISubgraphClient Subgraphs { get; } = subgraphs;

    public BoundedCache<DocumentKey, PreparedDocument> Documents { get; } = new(cachedOperations);

    public BoundedCache<OperationKey, PreparedOperation> Operations { get; } = new(cachedOperations);
}
