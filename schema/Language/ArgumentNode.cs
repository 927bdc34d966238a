namespace GraphQL.Language;

/// <summary>Argument : Name : Value</summary>
/// <seealso href="https://spec.graphql.org/September2025/#Argument">Argument</seealso>
public sealed class ArgumentNode(SourceSpan span, string name, ValueNode value) : SyntaxNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.Argument;

    public string Name { get; } = name;

    public ValueNode Value { get; } = value;
}
