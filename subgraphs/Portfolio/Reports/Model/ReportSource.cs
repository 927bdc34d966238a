namespace Subgraphs.Portfolio.Reports.Model;

/// <param name="Label">What the market data is called.</param>
/// <param name="IsSimulated">It was made up.</param>
/// <param name="LastSession">The last session in it.</param>
public sealed record ReportSource(string Label, bool IsSimulated, DateOnly LastSession);
