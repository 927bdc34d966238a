namespace Gateway.Differential.Tests.Generating;

internal sealed partial class GraphGenerator
{
    /// <summary>
    /// Further keys that some objects have null in, or in a part of. Only homes are entered by them, and every home can still be reached by keys
    /// that are never null, if need be through a third: so what such a key cannot find is found all the same.
    /// </summary>
    private void AddNullKeys()
    {
        foreach (var entity in _graph.Entities.Where(_ => _random.Chance(35)).ToList())
        {
            var key = _random.Chance(60)
                ? new KeyModel("alt", [NullKey("alt", _random.Pick(["ID", "String"]))])
                : new KeyModel("batch lot", [NullKey("batch", "String"), NullKey("lot", "Int")]);
            entity.Fields.AddRange(key.Fields);
            var home = _random.Pick(entity.Homes);
            foreach (var subgraph in _random.Some(entity.Present.ToList(), 2, 4).Append(home).Distinct())
            {
                AddKey(entity, subgraph, key, isResolvable: entity.Homes.Contains(subgraph) && _random.Chance(85));
            }
        }
    }

    private static FieldModel NullKey(string name, string type) => new(name, type) { IsKey = true };
}
