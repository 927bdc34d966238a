using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.FieldSets;

/// <summary>A field of a field set.</summary>
/// <param name="Field">The field that is selected.</param>
/// <param name="Node">The selection as written, with its arguments.</param>
/// <param name="Children">What is selected below; null for a leaf.</param>
public sealed record FieldSelection(OutputField Field, FieldNode Node, FieldSelectionSet? Children);
