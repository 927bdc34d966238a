namespace GraphQL.Language;

/// <summary>Value: a literal or a variable.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#Value">Value</seealso>
public abstract class ValueNode(SourceSpan span) : SyntaxNode(span);
