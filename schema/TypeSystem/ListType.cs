namespace GraphQL.TypeSystem;

/// <summary>A list of <see cref="ElementType"/>.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-List">List</seealso>
public sealed class ListType(GraphQLType elementType) : GraphQLType
{
    public GraphQLType ElementType { get; } = elementType;

    public override NamedType Named => ElementType.Named;

    public override string ToString() => $"[{ElementType}]";
}
