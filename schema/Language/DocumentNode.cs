namespace GraphQL.Language;

/// <summary>Document : Definition+</summary>
/// <seealso href="https://spec.graphql.org/September2025/#Document">Document</seealso>
public sealed class DocumentNode(
    SourceSpan span,
    SyntaxList<DefinitionNode> definitions,
    SourceText? source = null)
    : SyntaxNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.Document;

    public SyntaxList<DefinitionNode> Definitions { get; } = definitions;

    /// <summary>The text that was parsed; null for a document that was built.</summary>
    public SourceText? Source { get; } = source;
}
