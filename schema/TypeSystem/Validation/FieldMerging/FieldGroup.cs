using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.FieldMerging;

/// <summary>The fields of one response name.</summary>
/// <param name="First">The field that was collected first.</param>
/// <param name="Scope">Where it is selected.</param>
/// <param name="Fields">All of them; null for a field alone, of which no more needs to be known.</param>
internal readonly record struct FieldGroup(FieldNode First, SelectionScope Scope, List<MergeField>? Fields = null);
