namespace GraphQL.Language;

/// <summary>NullValue : null</summary>
/// <seealso href="https://spec.graphql.org/September2025/#NullValue">NullValue</seealso>
public sealed class NullValueNode(SourceSpan span) : ValueNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.NullValue;
}
