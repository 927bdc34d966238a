namespace GraphQL.Language;

/// <summary>InlineFragment : ... TypeCondition? Directives? SelectionSet</summary>
/// <seealso href="https://spec.graphql.org/September2025/#InlineFragment">InlineFragment</seealso>
public sealed class InlineFragmentNode(
    SourceSpan span,
    NamedTypeNode? typeCondition,
    SyntaxList<DirectiveNode> directives,
    SelectionSetNode selectionSet)
    : SelectionNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.InlineFragment;

    public NamedTypeNode? TypeCondition { get; } = typeCondition;

    public override SyntaxList<DirectiveNode> Directives { get; } = directives;

    public SelectionSetNode SelectionSet { get; } = selectionSet;
}
