namespace GraphQL.TypeSystem;

/// <summary>A type whose null is an error.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Non-Null">Non-null</seealso>
public sealed class NonNullType : GraphQLType
{
    private readonly GraphQLType _nullable;

    /// <exception cref="ArgumentException"><paramref name="nullable"/> is non-null already.</exception>
    public NonNullType(GraphQLType nullable)
    {
        if (nullable.IsNonNull)
        {
            throw new ArgumentException("A non-null type cannot wrap a non-null type.", nameof(nullable));
        }

        _nullable = nullable;
    }

    public override GraphQLType Nullable => _nullable;

    public override bool IsNonNull => true;

    public override NamedType Named => _nullable.Named;

    public override string ToString() => $"{_nullable}!";
}
