using GraphQL.Language;

namespace Federation.Supergraphs;

/// <summary>A key of an entity type in one subgraph.</summary>
/// <param name="FieldSet">As written.</param>
/// <param name="Selections">The same, parsed.</param>
/// <param name="Resolvable">The subgraph answers <c>_entities</c> for it.</param>
/// <seealso href="https://specs.apollo.dev/join/v0.3/#@type">join, @type</seealso>
public sealed record KeyJoin(string FieldSet, SelectionSetNode Selections, bool Resolvable);
