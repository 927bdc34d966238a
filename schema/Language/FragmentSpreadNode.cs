namespace GraphQL.Language;

/// <summary>FragmentSpread : ... FragmentName Directives?</summary>
/// <seealso href="https://spec.graphql.org/September2025/#FragmentSpread">FragmentSpread</seealso>
public sealed class FragmentSpreadNode(
    SourceSpan span,
    string name,
    SourceSpan nameSpan,
    SyntaxList<DirectiveNode> directives)
    : SelectionNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.FragmentSpread;

    public string Name { get; } = name;

    public SourceSpan NameSpan { get; } = nameSpan;

    public override SyntaxList<DirectiveNode> Directives { get; } = directives;
}
