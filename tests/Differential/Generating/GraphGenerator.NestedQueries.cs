namespace Gateway.Differential.Tests.Generating;

internal sealed partial class GraphGenerator
{
    /// <summary>Fields that lead back to the root, in subgraphs that have a root.</summary>
    private void AddNestedQueries()
    {
        var rooted = Enumerable.Range(0, SubgraphCount).Where(subgraph => _graph.Query.Fields.Exists(field => field.Owners.Contains(subgraph))).ToList();
        foreach (var entity in _graph.Entities.Where(_ => _random.Chance(12)).ToList())
        {
            AddNestedQuery(entity, [.. entity.Homes.Intersect(rooted)]);
        }

        if (_random.Chance(8))
        {
            AddNestedQuery(_graph.Query, rooted);
        }
    }

    private void AddNestedQuery(TypeModel parent, List<int> homes)
    {
        if (homes.Count > 0)
        {
            var field = new FieldModel(NextField("again"), _random.Pick(["Query", "Query!", "Query", "[Query!]"]));
            Own(field, homes);
            parent.Fields.Add(field);
        }
    }
}
