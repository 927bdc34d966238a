namespace GraphQL.Language;

/// <summary>OperationDefinition : Description? OperationType Name? VariablesDefinition? Directives? SelectionSet, or a SelectionSet alone.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#OperationDefinition">OperationDefinition</seealso>
public sealed class OperationDefinitionNode(
    SourceSpan span,
    OperationType operation,
    string? name,
    SourceSpan nameSpan,
    SyntaxList<VariableDefinitionNode> variableDefinitions,
    SyntaxList<DirectiveNode> directives,
    SelectionSetNode selectionSet,
    StringValueNode? description = null)
    : DefinitionNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.OperationDefinition;

    public OperationType Operation { get; } = operation;

    public string? Name { get; } = name;

    public SourceSpan NameSpan { get; } = nameSpan;

    public SyntaxList<VariableDefinitionNode> VariableDefinitions { get; } = variableDefinitions;

    public SyntaxList<DirectiveNode> Directives { get; } = directives;

    public SelectionSetNode SelectionSet { get; } = selectionSet;

    public StringValueNode? Description { get; } = description;
}
