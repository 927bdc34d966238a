namespace Subgraphs.Portfolio.Domain;

/// <param name="Amount">Below zero is owed.</param>
/// <param name="Currency">ISO 4217.</param>
public sealed record CashBalance(decimal Amount, string Currency);
