namespace Subgraphs.Portfolio.Reports.Components;

/// <param name="Label">What it is.</param>
/// <param name="Value">The figure, formatted.</param>
/// <param name="Detail">In small letters below; null: nothing.</param>
/// <param name="Style">A class of the figure.</param>
public sealed record Fact(string Label, string Value, string? Detail = null, string Style = "");
