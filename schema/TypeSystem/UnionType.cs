using GraphQL.Language;

namespace GraphQL.TypeSystem;

/// <summary>A union type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Unions">Unions</seealso>
public sealed class UnionType(string name, string? description, SyntaxList<DirectiveNode> directives)
    : CompositeType(name, description, directives)
{
    /// <summary>The members in the order of the definition.</summary>
    public IReadOnlyList<ObjectType> Members { get; private set; } = [];

    /// <summary>Closes the cycle between types while a schema is built; called once.</summary>
    internal void Complete(IReadOnlyList<ObjectType> members) => Members = members;
}
