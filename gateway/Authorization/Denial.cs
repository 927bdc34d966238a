using System.Collections.Immutable;

namespace Gateway.Authorization;

/// <summary>A field that the caller may not see.</summary>
/// <param name="Coordinate">The field, for example <c>Portfolio.client</c>.</param>
/// <param name="Path">Response keys from the root to the field, lists left out.</param>
/// <param name="PathToNearestList">The path as far as the first list on the way: the same null stands in every item.</param>
public sealed record Denial(string Coordinate, ImmutableArray<string> Path, ImmutableArray<string> PathToNearestList);
