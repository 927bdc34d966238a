namespace GraphQL.Language;

/// <summary>NamedType : Name</summary>
/// <seealso href="https://spec.graphql.org/September2025/#NamedType">NamedType</seealso>
public sealed class NamedTypeNode(SourceSpan span, string name) : TypeNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.NamedType;

    public string Name { get; } = name;
}
