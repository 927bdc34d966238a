namespace GraphQL.Language;

/// <summary>ObjectField : Name : Value</summary>
/// <seealso href="https://spec.graphql.org/September2025/#ObjectField">ObjectField</seealso>
public sealed class ObjectFieldNode(SourceSpan span, string name, ValueNode value) : SyntaxNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.ObjectField;

    public string Name { get; } = name;

    public ValueNode Value { get; } = value;
}
