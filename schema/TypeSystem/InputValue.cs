using GraphQL.Language;

namespace GraphQL.TypeSystem;

/// <summary>An argument of a field or directive, or a field of an input object.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#InputValueDefinition">InputValueDefinition</seealso>
public sealed class InputValue(
    string name,
    string? description,
    GraphQLType type,
    ValueNode? defaultValue,
    SyntaxList<DirectiveNode> directives,
    string? deprecationReason = null)
{
    public string Name { get; } = name;

    public string? Description { get; } = description;

    public GraphQLType Type { get; } = type;

    /// <summary>The default as written; null where there is none, a <see cref="NullValueNode"/> where it is null.</summary>
    public ValueNode? DefaultValue { get; } = defaultValue;

    public SyntaxList<DirectiveNode> Directives { get; } = directives;

    /// <summary>The reason of <c>@deprecated</c>; null where it is not deprecated.</summary>
    public string? DeprecationReason { get; } = deprecationReason;

    /// <summary>Non-null without a default: it must be given.</summary>
    public bool IsRequired => Type.IsNonNull && DefaultValue is null;
}
