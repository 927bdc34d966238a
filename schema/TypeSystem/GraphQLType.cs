namespace GraphQL.TypeSystem;

/// <summary>A type as a field, argument or variable refers to it: a named type, or a list or non-null around one.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Wrapping-Types">Wrapping types</seealso>
public abstract class GraphQLType
{
    /// <summary>The type inside all wrappers.</summary>
    public abstract NamedType Named { get; }

    /// <summary>True for a non-null type.</summary>
    public virtual bool IsNonNull => false;

    /// <summary>The type without an outer non-null.</summary>
    public virtual GraphQLType Nullable => this;

    /// <summary>True for a list, or a non-null around one.</summary>
    public bool IsList => Nullable is ListType;

    /// <summary>The type in GraphQL's notation, for example <c>[Money!]!</c>.</summary>
    public abstract override string ToString();
}
