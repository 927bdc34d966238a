namespace GraphQL.Language;

/// <summary>InputValueDefinition : Description? Name : Type DefaultValue? Directives?</summary>
/// <seealso href="https://spec.graphql.org/September2025/#InputValueDefinition">InputValueDefinition</seealso>
public sealed class InputValueDefinitionNode(
    SourceSpan span,
    StringValueNode? description,
    string name,
    SourceSpan nameSpan,
    TypeNode type,
    ValueNode? defaultValue,
    SyntaxList<DirectiveNode> directives)
    : SyntaxNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.InputValueDefinition;

    public StringValueNode? Description { get; } = description;

    public string Name { get; } = name;

    public SourceSpan NameSpan { get; } = nameSpan;

    public TypeNode Type { get; } = type;

    public ValueNode? DefaultValue { get; } = defaultValue;

    public SyntaxList<DirectiveNode> Directives { get; } = directives;
}
