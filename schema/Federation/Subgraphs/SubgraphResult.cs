namespace Federation.Subgraphs;

/// <summary>A subgraph that was read, and what is wrong with it. A subgraph with errors must not be merged.</summary>
/// <param name="Subgraph">Null where the schema could not be built at all.</param>
/// <param name="Errors">All that was found.</param>
public sealed record SubgraphResult(Subgraph? Subgraph, IReadOnlyList<FederationError> Errors);
