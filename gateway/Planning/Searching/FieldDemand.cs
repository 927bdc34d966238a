using Federation.QueryGraphs;
using Federation.Supergraphs;
using GraphQL.Language;

namespace Gateway.Planning.Searching;

/// <summary>What a subgraph must be given before it resolves a field: other fields of the entity, and values from objects around it.</summary>
/// <param name="Requires">Fields of the entity; null: none.</param>
/// <param name="Contexts">Values from around it.</param>
/// <param name="Text">Equal for equal demands.</param>
internal sealed record FieldDemand(SelectionSetNode? Requires, IReadOnlyList<ContextArgument> Contexts, string Text)
{
    /// <summary>Null where a key is enough.</summary>
    public static FieldDemand? Of(FieldEdge? edge)
    {
        if (edge is null or { Requires: null, ContextArguments.Count: 0 })
        {
            return null;
        }

        var contexts = edge.ContextArguments
            .Select(argument => $"${argument.Context}:{argument.Type}{argument.Selection}")
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        return new FieldDemand(edge.Requires, edge.ContextArguments, string.Join('\n', contexts.Prepend(edge.Requires?.Print(indented: false) ?? "")));
    }
}
