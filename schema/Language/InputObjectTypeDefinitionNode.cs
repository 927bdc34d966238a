namespace GraphQL.Language;

/// <summary>InputObjectTypeDefinition or InputObjectTypeExtension</summary>
/// <seealso href="https://spec.graphql.org/September2025/#InputObjectTypeDefinition">InputObjectTypeDefinition</seealso>
public sealed class InputObjectTypeDefinitionNode(
    SourceSpan span,
    StringValueNode? description,
    string name,
    SourceSpan nameSpan,
    SyntaxList<DirectiveNode> directives,
    SyntaxList<InputValueDefinitionNode> fields,
    bool isExtension = false)
    : TypeDefinitionNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.InputObjectTypeDefinition;

    public override StringValueNode? Description { get; } = description;

    public override string Name { get; } = name;

    public override SourceSpan NameSpan { get; } = nameSpan;

    public override SyntaxList<DirectiveNode> Directives { get; } = directives;

    public SyntaxList<InputValueDefinitionNode> Fields { get; } = fields;

    public override bool IsExtension { get; } = isExtension;
}
