namespace GraphQL.Language;

/// <summary>ObjectTypeDefinition or ObjectTypeExtension</summary>
/// <seealso href="https://spec.graphql.org/September2025/#ObjectTypeDefinition">ObjectTypeDefinition</seealso>
public sealed class ObjectTypeDefinitionNode(
    SourceSpan span,
    StringValueNode? description,
    string name,
    SourceSpan nameSpan,
    SyntaxList<DirectiveNode> directives,
    SyntaxList<NamedTypeNode> interfaces,
    SyntaxList<FieldDefinitionNode> fields,
    bool isExtension = false)
    : TypeDefinitionNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.ObjectTypeDefinition;

    public override StringValueNode? Description { get; } = description;

    public override string Name { get; } = name;

    public override SourceSpan NameSpan { get; } = nameSpan;

    public override SyntaxList<DirectiveNode> Directives { get; } = directives;

    public SyntaxList<NamedTypeNode> Interfaces { get; } = interfaces;

    public SyntaxList<FieldDefinitionNode> Fields { get; } = fields;

    public override bool IsExtension { get; } = isExtension;
}
