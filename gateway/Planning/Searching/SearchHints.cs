using System.Collections.Immutable;
using Federation.Supergraphs;

namespace Gateway.Planning.Searching;

/// <summary>What an attempt must do differently from the one before.</summary>
/// <param name="Forced">Subgraphs for client fields, by the field's number.</param>
/// <param name="Banned">Positions (paths) that may not originate in a subgraph.</param>
internal sealed record SearchHints(
    ImmutableDictionary<int, SubgraphInfo> Forced,
    ImmutableHashSet<(string Path, int Subgraph)> Banned)
{
    public static SearchHints None { get; } = new(ImmutableDictionary<int, SubgraphInfo>.Empty, []);
}
