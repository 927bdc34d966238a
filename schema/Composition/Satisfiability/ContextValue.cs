using Federation.FieldSets;

namespace Federation.Composition.Satisfiability;

/// <summary>A value that some argument of a subgraph takes from a context.</summary>
/// <param name="Number">Index among all.</param>
/// <param name="Selections">What is selected on each object type of the supergraph that sets the context.</param>
internal sealed record ContextValue(int Number, IReadOnlyDictionary<string, FieldSelectionSet> Selections);
