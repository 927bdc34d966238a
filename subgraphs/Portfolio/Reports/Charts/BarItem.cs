namespace Subgraphs.Portfolio.Reports.Charts;

/// <param name="Label">What it is.</param>
/// <param name="Value">Decides its length.</param>
/// <param name="Text">The value as a reader sees it.</param>
/// <param name="Style">The class that colours it.</param>
public sealed record BarItem(string Label, double Value, string Text, string Style = "c1");
