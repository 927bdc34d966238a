namespace Subgraphs.Portfolio.Reports.Charts;

/// <param name="At">The coordinate.</param>
/// <param name="Label">What stands there.</param>
public sealed record ChartTick(double At, string Label);
