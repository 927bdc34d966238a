namespace GraphQL.Language;

/// <summary>Directive : @ Name Arguments?</summary>
/// <seealso href="https://spec.graphql.org/September2025/#Directive">Directive</seealso>
public sealed class DirectiveNode(SourceSpan span, string name, SyntaxList<ArgumentNode> arguments) : SyntaxNode(span)
{
    public override SyntaxKind Kind => SyntaxKind.Directive;

    public string Name { get; } = name;

    public SyntaxList<ArgumentNode> Arguments { get; } = arguments;

    /// <summary>The value given for an argument, or null where it is not given.</summary>
    public ValueNode? GetArgument(string name)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Name == name)
            {
                return argument.Value;
            }
        }

        return null;
    }
}
