namespace GraphQL.TypeSystem.Diff;

/// <summary>Whether a type can take the place of another without an operation noticing.</summary>
internal static class TypeChangeSafety
{
    /// <summary>
    /// For what a client reads: every value of the new type is one that the old type promised, and every selection on it stays valid.
    /// Non-null may be added anywhere; the named type must stay, since fragments are written for it.
    /// </summary>
    public static bool IsSafeForOutput(GraphQLType before, GraphQLType after)
        => after.IsNonNull ? IsSafeForOutput(before.Nullable, after.Nullable)
            : !before.IsNonNull && (before, after) switch
            {
                (ListType oldList, ListType newList) => IsSafeForOutput(oldList.ElementType, newList.ElementType),
                (NamedType oldNamed, NamedType newNamed) => oldNamed.Name == newNamed.Name,
                _ => false,
            };

    /// <summary>
    /// For what a client sends: every value and every variable of the old type is accepted. Non-null may be dropped anywhere. An item
    /// in place of a list is not safe the other way either: a literal would fit, a variable declared with the old type would not.
    /// </summary>
    public static bool IsSafeForInput(GraphQLType before, GraphQLType after)
        => before.IsNonNull ? IsSafeForInput(before.Nullable, after.Nullable)
            : !after.IsNonNull && (before, after) switch
            {
                (ListType oldList, ListType newList) => IsSafeForInput(oldList.ElementType, newList.ElementType),
                (NamedType oldNamed, NamedType newNamed) => oldNamed.Name == newNamed.Name,
                _ => false,
            };
}
