using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.FieldMerging;

/// <summary>A selection set with the type that it selects on.</summary>
/// <param name="SelectionSet">The selection set.</param>
/// <param name="Parent">What it selects on; null where unknown.</param>
/// <param name="IsMetOnce">True where only one way leads to it: from an operation, through fields that are alone under their response
/// names and no spread. It need not be remembered.</param>
internal readonly record struct SelectionScope(SelectionSetNode SelectionSet, NamedType? Parent, bool IsMetOnce = false);
