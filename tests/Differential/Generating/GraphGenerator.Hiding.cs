namespace Gateway.Differential.Tests.Generating;

internal sealed partial class GraphGenerator
{
    /// <summary>Fields that clients do not see: keys, what others are computed from, and others.</summary>
    private void Hide()
    {
        foreach (var entity in _graph.Entities)
        {
            var common = _graph.Types.Where(other => other.Members.Contains(entity)).SelectMany(other => other.Common).ToHashSet(StringComparer.Ordinal);
            foreach (var field in entity.Fields.Where(field => field.Name != "id" && !common.Contains(field.Name) && !field.IsMutable))
            {
                field.IsInaccessible = _random.Chance(field.IsKey ? 15 : field.IsRequired ? 20 : 4);
            }
        }

        foreach (var field in _graph.Query.Fields.Skip(1))
        {
            field.IsInaccessible = _random.Chance(4);
        }
    }
}
