using GraphQL.Language;

namespace GraphQL.TypeSystem;

/// <summary>A scalar type: one of the five built in or a custom one.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Scalars">Scalars</seealso>
public sealed class ScalarType(string name, string? description, SyntaxList<DirectiveNode> directives, string? specifiedByUrl = null)
    : NamedType(name, description, directives)
{
    /// <summary>The argument of <c>@specifiedBy</c>.</summary>
    public string? SpecifiedByUrl { get; } = specifiedByUrl;
}
