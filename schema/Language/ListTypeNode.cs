namespace GraphQL.Language;

/// <summary>ListType : [ Type ]</summary>
/// <seealso href="https://spec.graphql.org/September2025/#ListType">ListType</seealso>
public sealed class ListTypeNode(SourceSpan span, TypeNode type) : TypeNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.ListType;

    public TypeNode Type { get; } = type;
}
