using Federation.Supergraphs;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.QueryGraphs;

/// <summary>The type of a field as one subgraph declares it.</summary>
internal static class FieldTypes
{
    /// <summary>The named type and the whole type in GraphQL's notation.</summary>
    public static (string Named, string Text) InSubgraph(OutputField field, SubgraphField entry)
        => entry.Type is null ? (field.Type.Named.Name, field.Type.ToString()) : (Named(entry.Type), Text(entry.Type));

    private static string Named(TypeNode type) => type switch
    {
        ListTypeNode list => Named(list.Type),
        NonNullTypeNode nonNull => Named(nonNull.Type),
        _ => ((NamedTypeNode)type).Name,
    };

    private static string Text(TypeNode type) => type switch
    {
        ListTypeNode list => $"[{Text(list.Type)}]",
        NonNullTypeNode nonNull => $"{Text(nonNull.Type)}!",
        _ => ((NamedTypeNode)type).Name,
    };
}
