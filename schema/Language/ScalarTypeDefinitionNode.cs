namespace GraphQL.Language;

/// <summary>ScalarTypeDefinition or ScalarTypeExtension</summary>
/// <seealso href="https://spec.graphql.org/September2025/#ScalarTypeDefinition">ScalarTypeDefinition</seealso>
public sealed class ScalarTypeDefinitionNode(
    SourceSpan span,
    StringValueNode? description,
    string name,
    SourceSpan nameSpan,
    SyntaxList<DirectiveNode> directives,
    bool isExtension = false)
    : TypeDefinitionNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.ScalarTypeDefinition;

    public override StringValueNode? Description { get; } = description;

    public override string Name { get; } = name;

    public override SourceSpan NameSpan { get; } = nameSpan;

    public override SyntaxList<DirectiveNode> Directives { get; } = directives;

    public override bool IsExtension { get; } = isExtension;
}
