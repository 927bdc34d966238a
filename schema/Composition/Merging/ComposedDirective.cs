using Federation.Links;
using GraphQL.TypeSystem;

namespace Federation.Composition.Merging;

/// <summary>A directive whose applications the supergraph keeps.</summary>
/// <param name="Name">Its name in the supergraph, without <c>@</c>.</param>
/// <param name="Element">Its name in the specification that defines it.</param>
/// <param name="FederationDirective">Which of <see cref="FederationDirectives"/> it is; null for a custom or built-in one.</param>
/// <param name="Feature">The link of a custom directive; null otherwise.</param>
/// <param name="Definition">The definition of a custom directive; null otherwise.</param>
/// <param name="IsRepeatable">True where several applications on one element are kept.</param>
internal sealed record ComposedDirective(
    string Name,
    string Element,
    string? FederationDirective,
    SpecUrl? Feature,
    DirectiveDefinition? Definition,
    bool IsRepeatable);
