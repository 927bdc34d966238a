using GraphQL.TypeSystem;

namespace Federation.FieldSets;

/// <summary>The selections of a field set on one type.</summary>
/// <param name="Type">The type that the fields belong to.</param>
/// <param name="Fields">In the order written; <c>__typename</c> is left out.</param>
/// <param name="Fragments">Selections under type conditions, each with its own type.</param>
public sealed record FieldSelectionSet(CompositeType Type, IReadOnlyList<FieldSelection> Fields, IReadOnlyList<FieldSelectionSet> Fragments);
