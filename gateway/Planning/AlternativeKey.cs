using System.Collections.Immutable;
using GraphQL.Language;

namespace Gateway.Planning;

/// <summary>Another way to say which entity is meant, for objects whose first key turns out null.</summary>
/// <param name="Representation">As <see cref="EntityLookup.Representation"/>.</param>
/// <param name="Key">As <see cref="EntityLookup.Key"/>.</param>
/// <param name="NotNull">As <see cref="EntityLookup.NotNull"/>.</param>
public sealed record AlternativeKey(SelectionSetNode Representation, SelectionSetNode Key, ImmutableArray<string> NotNull);
