using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation.FieldMerging;

/// <summary>A selection set with the type that it selects on.</summary>
internal readonly record struct SelectionScope(SelectionSetNode SelectionSet, NamedType? Parent);
