namespace GraphQL.Language;

/// <summary>Type : NamedType | ListType | NonNullType.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#Type">Type</seealso>
public abstract class TypeNode(SourceSpan span) : SyntaxNode(span);
