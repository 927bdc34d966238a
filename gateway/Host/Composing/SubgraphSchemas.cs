using Federation.Subgraphs;

namespace Gateway.Host.Composing;

/// <summary>The schemas of a set of subgraphs, or everything that kept one from being read.</summary>
internal sealed record SubgraphSchemas(IReadOnlyList<SubgraphSource> Sources, IReadOnlyList<SubgraphFault> Faults);
