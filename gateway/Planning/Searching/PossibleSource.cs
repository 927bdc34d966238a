using Federation.QueryGraphs;

namespace Gateway.Planning.Searching;

/// <summary>What could be a <see cref="Source"/> of a position in some plan.</summary>
/// <param name="Vertex">The type in its subgraph.</param>
/// <param name="Scope">The type that a lookup would be for; null: all objects of the position.</param>
internal readonly record struct PossibleSource(Vertex Vertex, string? Scope);
