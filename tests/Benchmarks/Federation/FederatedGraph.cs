using Federation.Subgraphs;

namespace Benchmarks.Federation;

/// <summary>Subgraphs, and operations on what they compose to.</summary>
/// <param name="Name">As the tables show it.</param>
/// <param name="Subgraphs">With their SDL.</param>
/// <param name="Operations">Each of one operation.</param>
internal sealed record FederatedGraph(string Name, IReadOnlyList<SubgraphSource> Subgraphs, IReadOnlyList<(string Name, string Text)> Operations);
