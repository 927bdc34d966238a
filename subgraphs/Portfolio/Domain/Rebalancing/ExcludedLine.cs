namespace Subgraphs.Portfolio.Domain.Rebalancing;

/// <param name="Isin">The instrument.</param>
/// <param name="Side">Which side is left out; null: both.</param>
/// <param name="Reason">Why.</param>
public sealed record ExcludedLine(string Isin, TradeSide? Side, ExclusionReason Reason);
