using Federation.Supergraphs;
using GraphQL.TypeSystem;

namespace Gateway.Planning.Costing;

/// <summary>
/// The object types that are reckoned with on a position: those that clients see there, or a cost would tell of types that a contract hides;
/// all of a position that clients do not see at all.
/// </summary>
internal static class PossibleTypes
{
    public static IEnumerable<ObjectType> Of(Supergraph supergraph, CompositeType type)
        => supergraph.ApiSchema.GetType<CompositeType>(type.Name) is { } shown
            ? supergraph.ApiSchema.GetPossibleTypes(shown).Select(possible => supergraph.Schema.GetType<ObjectType>(possible.Name)!)
            : supergraph.Schema.GetPossibleTypes(type);

    /// <summary>The same, with the types that something is required of.</summary>
    public static IReadOnlyList<ObjectType> Of(Supergraph supergraph, CostSelection selection)
        => [.. Of(supergraph, selection.Type).Union(
            selection.Fields.Where(field => field.RequiredBy is not null).SelectMany(field => field.TypeNames).Select(name => supergraph.Schema.GetType<ObjectType>(name)!))];
}
