namespace Subgraphs.Portfolio.Domain.Rebalancing;

/// <param name="Quantity">Shares: above zero bought, below sold.</param>
/// <param name="Reason">Why.</param>
public readonly record struct PlannedChange(decimal Quantity, OrderReason Reason);
