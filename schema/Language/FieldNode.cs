namespace GraphQL.Language;

/// <summary>Field : Alias? Name Arguments? Directives? SelectionSet?</summary>
/// <seealso href="https://spec.graphql.org/September2025/#Field">Field</seealso>
public sealed class FieldNode(
    SourceSpan span,
    string? alias,
    string name,
    SyntaxList<ArgumentNode> arguments,
    SyntaxList<DirectiveNode> directives,
    SelectionSetNode? selectionSet)
    : SelectionNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.Field;

    public string? Alias { get; } = alias;

    public string Name { get; } = name;

    public SyntaxList<ArgumentNode> Arguments { get; } = arguments;

    public override SyntaxList<DirectiveNode> Directives { get; } = directives;

    public SelectionSetNode? SelectionSet { get; } = selectionSet;

    /// <summary>The key of the field in the response: its alias or, without one, its name.</summary>
    public string ResponseName => Alias ?? Name;
}
