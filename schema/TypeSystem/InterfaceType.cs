using GraphQL.Language;

namespace GraphQL.TypeSystem;

/// <summary>An interface type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Interfaces">Interfaces</seealso>
public sealed class InterfaceType(string name, string? description, SyntaxList<DirectiveNode> directives)
    : FieldContainerType(name, description, directives);
