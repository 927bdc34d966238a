using Federation.FieldSets;

namespace Federation.Subgraphs;

/// <summary>A <c>@key</c> of a type in a subgraph.</summary>
/// <param name="FieldSet">The key fields, resolved against the type.</param>
/// <param name="IsResolvable">False where the subgraph only refers to the entity and cannot look it up.</param>
/// <param name="IsExtension">True where the subgraph extends an entity that another owns (<c>extend type</c> or <c>@extends</c>).</param>
/// <seealso href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/directives#key">@key</seealso>
public sealed record EntityKey(FieldSet FieldSet, bool IsResolvable, bool IsExtension);
