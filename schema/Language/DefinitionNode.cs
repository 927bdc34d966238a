namespace GraphQL.Language;

/// <summary>Definition : ExecutableDefinition | TypeSystemDefinition | TypeSystemExtension.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#Definition">Definition</seealso>
public abstract class DefinitionNode(SourceSpan span) : SyntaxNode(span);
