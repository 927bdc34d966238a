namespace GraphQL.Language;

/// <summary>VariableDefinition : Description? Variable : Type DefaultValue? Directives?</summary>
/// <seealso href="https://spec.graphql.org/September2025/#VariableDefinition">VariableDefinition</seealso>
public sealed class VariableDefinitionNode(
    SourceSpan span,
    VariableNode variable,
    TypeNode type,
    ValueNode? defaultValue,
    SyntaxList<DirectiveNode> directives,
    StringValueNode? description = null)
    : SyntaxNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.VariableDefinition;

    public VariableNode Variable { get; } = variable;

    public TypeNode Type { get; } = type;

    public ValueNode? DefaultValue { get; } = defaultValue;

    public SyntaxList<DirectiveNode> Directives { get; } = directives;

    public StringValueNode? Description { get; } = description;
}
