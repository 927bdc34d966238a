namespace GraphQL.TypeSystem;

/// <summary>Compares types as references: equality and covariance.</summary>
public static class SubtypeComparison
{
    /// <summary>True where both are the same named type in the same wrappers.</summary>
    public static bool AreEqual(GraphQLType left, GraphQLType right) => (left, right) switch
    {
        (NonNullType, NonNullType) => AreEqual(left.Nullable, right.Nullable),
        (ListType leftList, ListType rightList) => AreEqual(leftList.ElementType, rightList.ElementType),
        (NamedType leftNamed, NamedType rightNamed) => leftNamed.Name == rightNamed.Name,
        _ => false,
    };

    /// <summary>IsValidImplementationFieldType: a value of <paramref name="type"/> is always a value of <paramref name="super"/>.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#IsValidImplementationFieldType()">IsValidImplementationFieldType</seealso>
    public static bool IsSubtype(Schema schema, GraphQLType type, GraphQLType super)
    {
        if (type.IsNonNull)
        {
            return IsSubtype(schema, type.Nullable, super.Nullable);
        }

        return (type, super) switch
        {
            (ListType list, ListType superList) => IsSubtype(schema, list.ElementType, superList.ElementType),
            (NamedType named, NamedType superNamed) => IsSubtype(named, superNamed),
            _ => false,
        };
    }

    private static bool IsSubtype(NamedType type, NamedType super)
        => type.Name == super.Name
            || (super is UnionType union && HasName(union.Members, type.Name))
            || (super is InterfaceType && type is FieldContainerType container && HasName(container.Interfaces, super.Name));

    private static bool HasName(IReadOnlyList<NamedType> types, string name)
    {
        for (var i = 0; i < types.Count; i++)
        {
            if (types[i].Name == name)
            {
                return true;
            }
        }

        return false;
    }
}
