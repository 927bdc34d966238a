namespace GraphQL.Language;

/// <summary>NonNullType : NamedType ! | ListType !</summary>
/// <seealso href="https://spec.graphql.org/September2025/#NonNullType">NonNullType</seealso>
public sealed class NonNullTypeNode(SourceSpan span, TypeNode type) : TypeNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.NonNullType;

    /// <summary>The type without its exclamation mark: named or list.</summary>
    public TypeNode Type { get; } = type;
}
