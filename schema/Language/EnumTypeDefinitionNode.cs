namespace GraphQL.Language;

/// <summary>EnumTypeDefinition or EnumTypeExtension</summary>
/// <seealso href="https://spec.graphql.org/September2025/#EnumTypeDefinition">EnumTypeDefinition</seealso>
public sealed class EnumTypeDefinitionNode(
    SourceSpan span,
    StringValueNode? description,
    string name,
    SourceSpan nameSpan,
    SyntaxList<DirectiveNode> directives,
    SyntaxList<EnumValueDefinitionNode> values,
    bool isExtension = false)
    : TypeDefinitionNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.EnumTypeDefinition;

    public override StringValueNode? Description { get; } = description;

    public override string Name { get; } = name;

    public override SourceSpan NameSpan { get; } = nameSpan;

    public override SyntaxList<DirectiveNode> Directives { get; } = directives;

    public SyntaxList<EnumValueDefinitionNode> Values { get; } = values;

    public override bool IsExtension { get; } = isExtension;
}
