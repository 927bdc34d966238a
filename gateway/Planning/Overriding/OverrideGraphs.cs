using System.Collections.Concurrent;
using Federation.QueryGraphs;
using Federation.Supergraphs;
using Gateway.Planning.Searching;

namespace Gateway.Planning.Overriding;

/// <summary>The query graph for each set of active labels: a progressive override moves edges. Graphs are made when they are first needed.</summary>
internal sealed class OverrideGraphs(Supergraph supergraph)
{
    /// <summary>Further combinations of labels are made anew each time; few graphs have more than a handful of migrations under way.</summary>
    private const int MaxKept = 64;

    private readonly ConcurrentDictionary<string, (QueryGraph Graph, FieldIndex Index)> _graphs = new(StringComparer.Ordinal);

    public (QueryGraph Graph, FieldIndex Index) For(IReadOnlySet<string> activeLabels)
    {
        var key = string.Join('\n', activeLabels.Order(StringComparer.Ordinal));
        if (!_graphs.TryGetValue(key, out var made))
        {
            var graph = QueryGraph.Build(supergraph, activeLabels);
            made = (graph, new FieldIndex(graph));
            if (_graphs.Count < MaxKept)
            {
                made = _graphs.GetOrAdd(key, made);
            }
        }

        return made;
    }
}
