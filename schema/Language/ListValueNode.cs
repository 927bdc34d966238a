namespace GraphQL.Language;

/// <summary>ListValue : [ Value* ]</summary>
/// <seealso href="https://spec.graphql.org/September2025/#ListValue">ListValue</seealso>
public sealed class ListValueNode(SourceSpan span, SyntaxList<ValueNode> items) : ValueNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.ListValue;

    public SyntaxList<ValueNode> Items { get; } = items;
}
