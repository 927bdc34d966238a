namespace Subgraphs.Portfolio.Domain.Rebalancing;

/// <summary>What somebody who asks for a proposal may choose.</summary>
/// <param name="MaxTurnover">Bound of <see cref="RebalancePlan.Turnover"/>; null: none.</param>
/// <param name="ExDateWindowDays">Trading days of the instrument's venue within which an ex-date is waited for; null: none is.</param>
/// <param name="DeployCashAbove">Cash beyond its target is put to work where it is more than this, in the base currency; null counts as zero.</param>
public sealed record RebalanceWishes(decimal? MaxTurnover, int? ExDateWindowDays, decimal? DeployCashAbove);
