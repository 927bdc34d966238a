using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation;

/// <summary>Types as documents write them.</summary>
internal static class TypeReference
{
    /// <summary>The type that is written, or null where the schema has no type of that name.</summary>
    public static GraphQLType? Resolve(Schema schema, TypeNode type) => type switch
    {
        NamedTypeNode named => schema.GetType(named.Name),
        ListTypeNode list => Resolve(schema, list.Type) is { } itemType ? new ListType(itemType) : null,
        NonNullTypeNode nonNull => Resolve(schema, nonNull.Type) is { } nullable ? new NonNullType(nullable) : null,
        _ => null,
    };
}
