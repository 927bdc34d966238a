namespace GraphQL.Language;

/// <summary>FloatValue</summary>
/// <seealso href="https://spec.graphql.org/September2025/#FloatValue">FloatValue</seealso>
public sealed class FloatValueNode(SourceSpan span, string value) : ValueNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.FloatValue;

    /// <summary>The number as written.</summary>
    public string Value { get; } = value;
}
