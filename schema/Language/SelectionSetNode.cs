namespace GraphQL.Language;

/// <summary>SelectionSet : { Selection+ }</summary>
/// <seealso href="https://spec.graphql.org/September2025/#SelectionSet">SelectionSet</seealso>
public sealed class SelectionSetNode(SourceSpan span, SyntaxList<SelectionNode> selections) : SyntaxNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.SelectionSet;

    public SyntaxList<SelectionNode> Selections { get; } = selections;
}
