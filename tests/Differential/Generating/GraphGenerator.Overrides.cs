namespace Gateway.Differential.Tests.Generating;

internal sealed partial class GraphGenerator
{
    /// <summary>Fields that moved from one home to another, and are still defined where they were.</summary>
    private void AddOverrides()
    {
        foreach (var entity in _graph.Entities.ToList())
        {
            foreach (var field in entity.Fields.Where(field => !field.IsKey && MayMove(field)).ToList())
            {
                var from = entity.Homes.FindAll(home => !field.Owners.Contains(home) && !field.ExternalIn.Contains(home) && MayBeIn(_graph.Find(field.Named), home));
                if (from.Count > 0 && _random.Chance(18))
                {
                    field.OverriddenIn = _random.Pick(from);
                    Ensure(_graph.Find(field.Named), field.OverriddenIn.Value);
                }
            }
        }
    }

    private static bool MayMove(FieldModel field) => field.Owners.Count == 1 && field.Provides.Count == 0 && field.Context is null;
}
