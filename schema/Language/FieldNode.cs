namespace GraphQL.Language;

/// <summary>Field : Alias? Name Arguments? Directives? SelectionSet?</summary>
/// <seealso href="https://spec.graphql.org/September2025/#Field">Field</seealso>
public sealed class FieldNode : SelectionNode
{
    // Null for a field that is a name and perhaps a selection set, as most fields are: a third less to allocate and to clear.
    private readonly Details? _details;

    public FieldNode(
        SourceSpan span,
        string? alias,
        string name,
        SyntaxList<ArgumentNode> arguments,
        SyntaxList<DirectiveNode> directives,
        SelectionSetNode? selectionSet)
        : this(span, name, selectionSet)
    {
        if (alias is not null || !arguments.IsEmpty || !directives.IsEmpty)
        {
            _details = new Details(alias, arguments, directives);
        }
    }

    /// <summary>A field that is a name and perhaps a selection set.</summary>
    internal FieldNode(SourceSpan span, string name, SelectionSetNode? selectionSet = null)
        : base(span)
    {
        Name = name;
        SelectionSet = selectionSet;
    }

    public override SyntaxKind Kind => SyntaxKind.Field;

    public string? Alias => _details?.Alias;

    public string Name { get; }

    public SyntaxList<ArgumentNode> Arguments => _details is null ? default : _details.Arguments;

    public override SyntaxList<DirectiveNode> Directives => _details is null ? default : _details.Directives;

    public SelectionSetNode? SelectionSet { get; }

    /// <summary>The key of the field in the response: its alias or, without one, its name.</summary>
    public string ResponseName => _details?.Alias ?? Name;

    private sealed class Details(string? alias, SyntaxList<ArgumentNode> arguments, SyntaxList<DirectiveNode> directives)
    {
        public string? Alias { get; } = alias;

        public SyntaxList<ArgumentNode> Arguments { get; } = arguments;

        public SyntaxList<DirectiveNode> Directives { get; } = directives;
    }
}
