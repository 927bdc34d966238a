using Federation.FieldSets;
using GraphQL.TypeSystem;

namespace Federation.Composition.Satisfiability;

/// <summary>A type of a subgraph where a query can stand.</summary>
/// <param name="Subgraph">The subgraph's index.</param>
/// <param name="Type">The type there: the object type, an interface of it, or the object that stands for an interface.</param>
/// <param name="Provided">What the way there provides besides what the subgraph resolves anyway; null where nothing.</param>
internal sealed record Place(int Subgraph, CompositeType Type, FieldSelectionSet? Provided = null);
