namespace Benchmarks.Federation;

/// <summary>The figures of one graph on one side.</summary>
/// <param name="Compose">Subgraph SDL → supergraph SDL.</param>
/// <param name="Load">Supergraph SDL → a planner that is ready.</param>
/// <param name="Plans">Parsed document → plan, in the order of the operations.</param>
internal sealed record GraphCosts(FederationCost Compose, FederationCost Load, IReadOnlyList<FederationCost> Plans);
