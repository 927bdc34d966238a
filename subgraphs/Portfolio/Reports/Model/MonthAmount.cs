namespace Subgraphs.Portfolio.Reports.Model;

/// <param name="Month">The first of it.</param>
/// <param name="Amount">In the base currency.</param>
public sealed record MonthAmount(DateOnly Month, decimal Amount);
