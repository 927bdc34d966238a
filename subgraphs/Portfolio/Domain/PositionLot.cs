namespace Subgraphs.Portfolio.Domain;

/// <summary>What is left of one purchase, first in, first out. Of a short position: what is left of one sale, with quantity and cost below zero.</summary>
/// <param name="OpenedOn">Trade date of the purchase.</param>
/// <param name="Quantity">Shares at the share count of the date walked to.</param>
/// <param name="Cost">What they cost, purchase fees included.</param>
public sealed record PositionLot(DateOnly OpenedOn, decimal Quantity, decimal Cost);
