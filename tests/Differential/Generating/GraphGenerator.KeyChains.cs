namespace Gateway.Differential.Tests.Generating;

internal sealed partial class GraphGenerator
{
    /// <summary>Of the names of entities whose homes form a ring.</summary>
    public const string KeyRingPrefix = "K";

    /// <summary>
    /// Each home is entered by a key of its own and knows the next home's key without being entered by it: from one home to another the way
    /// leads through those between them.
    /// </summary>
    private void AddKeyRing(TypeModel entity)
    {
        var homes = entity.Homes;
        foreach (var (index, home) in homes.Index())
        {
            var last = index == homes.Count - 1;
            AddKey(entity, home, entity.Keys[index], isResolvable: true);
            foreach (var key in last ? entity.Keys.Skip(homes.Count) : [])
            {
                AddKey(entity, home, key, isResolvable: true);
            }

            AddKey(entity, home, entity.Keys[last ? 0 : index + 1], isResolvable: false);
        }
    }
}
