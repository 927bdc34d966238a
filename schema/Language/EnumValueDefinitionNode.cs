namespace GraphQL.Language;

/// <summary>EnumValueDefinition : Description? EnumValue Directives?</summary>
/// <seealso href="https://spec.graphql.org/September2025/#EnumValueDefinition">EnumValueDefinition</seealso>
public sealed class EnumValueDefinitionNode(
    SourceSpan span,
    StringValueNode? description,
    string name,
    SourceSpan nameSpan,
    SyntaxList<DirectiveNode> directives)
    : SyntaxNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.EnumValueDefinition;

    public StringValueNode? Description { get; } = description;

    public string Name { get; } = name;

    public SourceSpan NameSpan { get; } = nameSpan;

    public SyntaxList<DirectiveNode> Directives { get; } = directives;
}
