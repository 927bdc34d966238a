using Federation.Links;
using GraphQL.TypeSystem;

namespace Federation.Composition.Merging;

/// <summary>A subgraph's wish to have a directive composed.</summary>
/// <param name="Index">The subgraph.</param>
/// <param name="SchemaName">The directive's name there, without <c>@</c>.</param>
/// <param name="Feature">The link that it comes from.</param>
/// <param name="Element">Its name in that specification.</param>
/// <param name="Definition">Its definition there.</param>
internal sealed record CustomDirective(int Index, string SchemaName, LinkedFeature Feature, string Element, DirectiveDefinition Definition);
