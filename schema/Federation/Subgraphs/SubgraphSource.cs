namespace Federation.Subgraphs;

/// <summary>What a subgraph publishes.</summary>
/// <param name="Name">Its name in the supergraph, for example <c>market-data</c>.</param>
/// <param name="Url">The address that the supergraph routes to.</param>
/// <param name="Sdl">Its schema, as <c>_service { sdl }</c> answers.</param>
public sealed record SubgraphSource(string Name, string Url, string Sdl);
