namespace Federation.Composition.Satisfiability;

/// <summary>An object type of the supergraph, and the places in subgraphs that a query can be at when it has reached an object of it.</summary>
/// <param name="TypeName">The type.</param>
/// <param name="Places">Where the way there ends.</param>
/// <param name="Closed">All places that it can move to from there.</param>
/// <param name="Contexts">What the objects around give.</param>
internal sealed record Situation(string TypeName, IReadOnlyList<Place> Places, List<Place> Closed, AvailableContexts Contexts);
