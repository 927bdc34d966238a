using System.Collections.Immutable;
using GraphQL.Language;

namespace Gateway.Planning;

/// <summary>An object around an entity that sets a context.</summary>
/// <param name="Depth">How many segments of the lookup's path lead to it; 0 is the root.</param>
/// <param name="TypeNames">The object sets the context where it has one of these types; empty: always.</param>
/// <param name="Selection">
/// The value: one field at each level, or inline fragments of one field each. A field's response name is the key in the merged tree. Lists
/// on the way make the value a list.
/// </param>
public sealed record ContextSource(int Depth, ImmutableArray<string> TypeNames, SelectionSetNode Selection);
