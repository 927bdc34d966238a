using GraphQL.Language;

namespace GraphQL.TypeSystem;

/// <summary>An object type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Objects">Objects</seealso>
public sealed class ObjectType(string name, string? description, SyntaxList<DirectiveNode> directives)
    : FieldContainerType(name, description, directives);
