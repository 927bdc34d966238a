namespace GraphQL.Language;

/// <summary>ObjectValue : { ObjectField* }</summary>
/// <seealso href="https://spec.graphql.org/September2025/#ObjectValue">ObjectValue</seealso>
public sealed class ObjectValueNode(SourceSpan span, SyntaxList<ObjectFieldNode> fields) : ValueNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.ObjectValue;

    public SyntaxList<ObjectFieldNode> Fields { get; } = fields;
}
