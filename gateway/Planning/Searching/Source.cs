using Federation.QueryGraphs;

namespace Gateway.Planning.Searching;

/// <summary>A selection of a fetch on the objects of a position.</summary>
/// <param name="Fetch">The fetch.</param>
/// <param name="Selection">What it selects on them.</param>
/// <param name="Vertex">The type they have in the fetch's subgraph.</param>
/// <param name="Scope">The type that an entity lookup is for; null: all objects of the position.</param>
/// <param name="IsOrigin">Reached from the position above, and not by a lookup of objects that are there already.</param>
internal sealed record Source(SearchFetch Fetch, FetchSelection Selection, Vertex Vertex, string? Scope, bool IsOrigin);
