namespace GraphQL.Language;

/// <summary>StringValue</summary>
/// <seealso href="https://spec.graphql.org/September2025/#StringValue">StringValue</seealso>
public sealed class StringValueNode(SourceSpan span, string value, bool isBlock = false) : ValueNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.StringValue;

    /// <summary>The text that the literal means, escapes resolved and block indentation removed.</summary>
    public string Value { get; } = value;

    /// <summary>True for a """block string""".</summary>
    public bool IsBlock { get; } = isBlock;
}
