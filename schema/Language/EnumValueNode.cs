namespace GraphQL.Language;

/// <summary>EnumValue : a Name that is not true, false or null</summary>
/// <seealso href="https://spec.graphql.org/September2025/#EnumValue">EnumValue</seealso>
public sealed class EnumValueNode(SourceSpan span, string value) : ValueNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.EnumValue;

    public string Value { get; } = value;
}
