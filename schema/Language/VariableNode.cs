namespace GraphQL.Language;

/// <summary>Variable : $ Name</summary>
/// <seealso href="https://spec.graphql.org/September2025/#Variable">Variable</seealso>
public sealed class VariableNode(SourceSpan span, string name) : ValueNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.Variable;

    /// <summary>Without the dollar sign.</summary>
    public string Name { get; } = name;
}
