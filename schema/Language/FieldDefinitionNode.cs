namespace GraphQL.Language;

/// <summary>FieldDefinition : Description? Name ArgumentsDefinition? : Type Directives?</summary>
/// <seealso href="https://spec.graphql.org/September2025/#FieldDefinition">FieldDefinition</seealso>
public sealed class FieldDefinitionNode(
    SourceSpan span,
    StringValueNode? description,
    string name,
    SourceSpan nameSpan,
    SyntaxList<InputValueDefinitionNode> arguments,
    TypeNode type,
    SyntaxList<DirectiveNode> directives)
    : SyntaxNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.FieldDefinition;

    public StringValueNode? Description { get; } = description;

    public string Name { get; } = name;

    public SourceSpan NameSpan { get; } = nameSpan;

    public SyntaxList<InputValueDefinitionNode> Arguments { get; } = arguments;

    public TypeNode Type { get; } = type;

    public SyntaxList<DirectiveNode> Directives { get; } = directives;
}
