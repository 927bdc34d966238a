namespace Gateway.Differential.Tests.Splitting;

/// <summary>A field that one subgraph takes over from another.</summary>
/// <param name="Coordinate">Of the field.</param>
/// <param name="By">Who takes it.</param>
/// <param name="From">Who had it.</param>
/// <param name="Label">While it is off, who had the field still has it; null: it is on always.</param>
internal sealed record FieldOverride(string Coordinate, string By, string From, string? Label)
{
    /// <summary>True where a subgraph must not be asked for the field.</summary>
    public bool Excludes(string subgraph, IReadOnlySet<string> activeLabels)
        => Label is null || activeLabels.Contains(Label) ? subgraph == From : subgraph == By;
}
