namespace Federation.Supergraphs;

/// <summary>A subgraph as the supergraph names it.</summary>
/// <param name="Index">Position in <see cref="Supergraph.Subgraphs"/>.</param>
/// <param name="Name">The name that composition was given, for example <c>market-data</c>.</param>
/// <param name="GraphName">The value of the enum <c>join__Graph</c>, for example <c>MARKET_DATA</c>.</param>
/// <param name="Url">The routing URL; may be empty.</param>
/// <seealso href="https://specs.apollo.dev/join/v0.3/#@graph">join, @graph</seealso>
public sealed record SubgraphInfo(int Index, string Name, string GraphName, string Url);
