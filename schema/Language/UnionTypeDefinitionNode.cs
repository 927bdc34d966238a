namespace GraphQL.Language;

/// <summary>UnionTypeDefinition or UnionTypeExtension</summary>
/// <seealso href="https://spec.graphql.org/September2025/#UnionTypeDefinition">UnionTypeDefinition</seealso>
public sealed class UnionTypeDefinitionNode(
    SourceSpan span,
    StringValueNode? description,
    string name,
    SourceSpan nameSpan,
    SyntaxList<DirectiveNode> directives,
    SyntaxList<NamedTypeNode> types,
    bool isExtension = false)
    : TypeDefinitionNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.UnionTypeDefinition;

    public override StringValueNode? Description { get; } = description;

    public override string Name { get; } = name;

    public override SourceSpan NameSpan { get; } = nameSpan;

    public override SyntaxList<DirectiveNode> Directives { get; } = directives;

    public SyntaxList<NamedTypeNode> Types { get; } = types;

    public override bool IsExtension { get; } = isExtension;
}
