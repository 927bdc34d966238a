namespace GraphQL.Language;

/// <summary>Selection : Field | FragmentSpread | InlineFragment.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#Selection">Selection</seealso>
public abstract class SelectionNode(SourceSpan span) : SyntaxNode(span)
{
    public abstract SyntaxList<DirectiveNode> Directives { get; }
}
