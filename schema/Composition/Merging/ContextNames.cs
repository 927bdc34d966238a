using Federation.Subgraphs;

namespace Federation.Composition.Merging;

/// <summary>A context belongs to one subgraph: the supergraph puts the subgraph's name in front.</summary>
/// <seealso href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/entities/use-contexts">Contexts</seealso>
internal static class ContextNames
{
    /// <summary>For example <c>products__user</c>.</summary>
    public static string InSupergraph(Subgraph subgraph, string context) => $"{subgraph.Name}__{context}";
}
