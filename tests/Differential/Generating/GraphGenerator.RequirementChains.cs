namespace Gateway.Differential.Tests.Generating;

internal sealed partial class GraphGenerator
{
    /// <summary>Of the names of fields that are computed from one that is computed in another subgraph from one of a third.</summary>
    public const string RequirementChainPrefix = "t";

    /// <summary>A field of one home, computed from what a second computes from what a third resolves.</summary>
    private void AddRequirementChains()
    {
        foreach (var entity in _graph.Entities.Where(entity => entity.Homes.Count > 2 && _random.Chance(40)).ToList())
        {
            var homes = entity.Homes.OrderBy(_ => _random.Next()).Take(3).ToList();
            var first = entity.Fields.Find(field => !field.IsKey && field.Level == 0 && CanRequire(field, homes[1])
                && field.Owners.Contains(homes[0]) && !field.Owners.Contains(homes[1]));
            if (first is null)
            {
                continue;
            }

            var second = Chained("c", FieldSet(first, homes[1], depth: 0), homes[1], 1);
            second.ExternalIn.Add(homes[2]);
            second.IsRequired = true;
            var third = Chained(RequirementChainPrefix, second.Name, homes[2], 2);
            entity.Fields.Add(second);
            entity.Fields.Add(third);
            if (_random.Chance(40))
            {
                third.ExternalIn.Add(homes[0]);
                third.IsRequired = true;
                entity.Fields.Add(Chained(RequirementChainPrefix, third.Name, homes[0], 3));
            }
        }
    }

    private FieldModel Chained(string prefix, string requires, int home, int level)
    {
        var field = new FieldModel(NextField(prefix), _random.Pick(["String", "Int"])) { Level = level, Requires = requires };
        field.Owners.Add(home);
        return field;
    }
}
