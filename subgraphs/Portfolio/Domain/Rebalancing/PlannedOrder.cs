namespace Subgraphs.Portfolio.Domain.Rebalancing;

/// <param name="Isin">The instrument.</param>
/// <param name="Side">Bought or sold.</param>
/// <param name="Quantity">Shares in whole lots, above zero.</param>
/// <param name="ValueBase">quantity x price in the base currency.</param>
/// <param name="Reason">Why.</param>
/// <param name="NotBefore">The ex-date that it waits for; null: none.</param>
public sealed record PlannedOrder(string Isin, TradeSide Side, decimal Quantity, decimal ValueBase, OrderReason Reason, DateOnly? NotBefore);
