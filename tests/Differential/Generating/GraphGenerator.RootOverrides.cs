namespace Gateway.Differential.Tests.Generating;

internal sealed partial class GraphGenerator
{
    /// <summary>Root fields that moved from one subgraph to another, and are still defined where they were.</summary>
    private void AddRootOverrides()
    {
        foreach (var field in _graph.Query.Fields.Concat(_graph.Mutation.Fields).Where(MayMove).ToList())
        {
            var target = _graph.Find(field.Named);
            var from = Enumerable.Range(0, SubgraphCount)
                .Where(subgraph => !field.Owners.Contains(subgraph) && target?.Kind != ModelKind.SplitValue && MayBeIn(target, subgraph))
                .ToList();
            if (from.Count > 0 && _random.Chance(12))
            {
                field.OverriddenIn = _random.Pick(from);
                Ensure(target, field.OverriddenIn.Value);
            }
        }
    }
}
