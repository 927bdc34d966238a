namespace GraphQL.Language;

/// <summary>BooleanValue : true | false</summary>
/// <seealso href="https://spec.graphql.org/September2025/#BooleanValue">BooleanValue</seealso>
public sealed class BooleanValueNode(SourceSpan span, bool value) : ValueNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.BooleanValue;

    public bool Value { get; } = value;
}
