namespace GraphQL.Language;

/// <summary>SchemaDefinition or SchemaExtension</summary>
/// <seealso href="https://spec.graphql.org/September2025/#SchemaDefinition">SchemaDefinition</seealso>
public sealed class SchemaDefinitionNode(
    SourceSpan span,
    StringValueNode? description,
    SyntaxList<DirectiveNode> directives,
    SyntaxList<OperationTypeDefinitionNode> operationTypes,
    bool isExtension = false)
    : DefinitionNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.SchemaDefinition;

    public StringValueNode? Description { get; } = description;

    public SyntaxList<DirectiveNode> Directives { get; } = directives;

    public SyntaxList<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes;

    public bool IsExtension { get; } = isExtension;
}
