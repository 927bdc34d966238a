namespace Subgraphs.Compliance.Data.Reports;

/// <param name="Date">The last weekday of a month.</param>
/// <param name="Value">Section 13(f) assets in USD.</param>
internal sealed record Form13FMonth(DateOnly Date, decimal Value);
