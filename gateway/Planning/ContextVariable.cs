using System.Collections.Immutable;

namespace Gateway.Planning;

/// <summary>A variable of an entity lookup whose value comes from an object around the entity (<c>@fromContext</c>): nearest first.</summary>
/// <param name="Variable">Without <c>$</c>; it stands in <see cref="EntityLookup.Selections"/> and in the request's text.</param>
/// <param name="Type">In GraphQL's notation.</param>
/// <param name="Sources">Where the value is, from the nearest object around the entity outwards: the first whose types fit gives it.</param>
/// <remarks>
/// One document has one value for a variable. Entities of one lookup whose values differ are asked for by copies of the lookup, one for
/// each distinct combination of values.
/// </remarks>
/// <seealso href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/entities/use-contexts">Contexts</seealso>
public sealed record ContextVariable(string Variable, string Type, ImmutableArray<ContextSource> Sources);
