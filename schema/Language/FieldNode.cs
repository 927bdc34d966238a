namespace GraphQL.Language;

/// <summary>Field : Alias? Name Arguments? Directives? SelectionSet?</summary>
/// <seealso href="https://spec.graphql.org/September2025/#Field">Field</seealso>
public sealed class FieldNode : SelectionNode
{
    public FieldNode(
        SourceSpan span,
        string? alias,
        string name,
        SyntaxList<ArgumentNode> arguments,
        SyntaxList<DirectiveNode> directives,
        SelectionSetNode? selectionSet)
        : base(span)
    {
        Alias = alias;
        Name = name;
        Arguments = arguments;
        Directives = directives;
        SelectionSet = selectionSet;
    }

    /// <summary>A field that is a name and perhaps a selection set, as most fields are: what it has not is not even set.</summary>
    internal FieldNode(SourceSpan span, string name, SelectionSetNode? selectionSet = null)
        : base(span)
    {
        Name = name;
        if (selectionSet is not null)
        {
            SelectionSet = selectionSet;
        }
    }

    public override SyntaxKind Kind => SyntaxKind.Field;

    public string? Alias { get; }

    public string Name { get; }

    public SyntaxList<ArgumentNode> Arguments { get; }

    public override SyntaxList<DirectiveNode> Directives { get; }

    public SelectionSetNode? SelectionSet { get; }

    /// <summary>The key of the field in the response: its alias or, without one, its name.</summary>
    public string ResponseName => Alias ?? Name;
}
