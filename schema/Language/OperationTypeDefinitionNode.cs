namespace GraphQL.Language;

/// <summary>RootOperationTypeDefinition : OperationType : NamedType</summary>
/// <seealso href="https://spec.graphql.org/September2025/#RootOperationTypeDefinition">RootOperationTypeDefinition</seealso>
public sealed class OperationTypeDefinitionNode(SourceSpan span, OperationType operation, NamedTypeNode type) : SyntaxNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.OperationTypeDefinition;

    public OperationType Operation { get; } = operation;

    public NamedTypeNode Type { get; } = type;
}
