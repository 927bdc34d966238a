namespace GraphQL.Language;

/// <summary>A node of the syntax tree. Immutable; nodes may be shared between trees.</summary>
public abstract class SyntaxNode(SourceSpan span)
{
    /// <summary>What the node is; cheaper to switch on than its type.</summary>
    public abstract SyntaxKind Kind { get; }

    /// <summary>Where the node stands in its document; default for a node that was not parsed.</summary>
    public SourceSpan Span { get; } = span;
}
