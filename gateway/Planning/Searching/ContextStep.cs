using System.Collections.Immutable;
using GraphQL.Language;

namespace Gateway.Planning.Searching;

/// <summary>A position that can set a context.</summary>
/// <param name="Position">An ancestor of the position of the entities.</param>
/// <param name="TypeNames">The object types that set it there; empty: all on the way to the entities.</param>
/// <param name="Selection">The value, with the keys that it has in the merged tree.</param>
internal sealed record ContextStep(SearchPosition Position, ImmutableArray<string> TypeNames, SelectionSetNode Selection);
