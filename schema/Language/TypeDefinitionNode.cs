namespace GraphQL.Language;

/// <summary>TypeDefinition or TypeExtension: both have one shape and differ in <see cref="IsExtension"/>.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#TypeDefinition">TypeDefinition</seealso>
public abstract class TypeDefinitionNode(SourceSpan span) : DefinitionNode(span)
{
    /// <summary>The description in front of the definition; extensions have none.</summary>
    public abstract StringValueNode? Description { get; }

    public abstract string Name { get; }

    public abstract SourceSpan NameSpan { get; }

    public abstract SyntaxList<DirectiveNode> Directives { get; }

    /// <summary>True for <c>extend type T</c> and its like.</summary>
    public abstract bool IsExtension { get; }
}
