namespace GraphQL.Language;

/// <summary>IntValue</summary>
/// <seealso href="https://spec.graphql.org/September2025/#IntValue">IntValue</seealso>
public sealed class IntValueNode(SourceSpan span, string value) : ValueNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.IntValue;

    /// <summary>The digits as written.</summary>
    public string Value { get; } = value;
}
