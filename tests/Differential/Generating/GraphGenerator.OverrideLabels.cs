namespace Gateway.Differential.Tests.Generating;

internal sealed partial class GraphGenerator
{
    private static readonly string[] Labels = ["percent(0)", "percent(100)", "percent(37.5)", "moving", "moving:later"];

    /// <summary>Of the fields that moved, some are still resolved where they were, until a label is on.</summary>
    private void AddOverrideLabels()
    {
        var moved = _graph.Entities.Append(_graph.Query).SelectMany(type => type.Fields)
            .Where(field => field.OverriddenIn is not null && field.Requires is null && !field.IsProvided);
        foreach (var field in moved.Where(_ => _random.Chance(50)).ToList())
        {
            field.OverrideLabel = _random.Pick(Labels);
        }
    }
}
