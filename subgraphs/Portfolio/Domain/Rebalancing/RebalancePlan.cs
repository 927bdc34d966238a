namespace Subgraphs.Portfolio.Domain.Rebalancing;

/// <summary>Orders that bring a portfolio back to its targets, and what they do to it.</summary>
/// <param name="Orders">Sells first, then buys by size.</param>
/// <param name="NetAssetValue">Positions and cash before any order.</param>
/// <param name="Turnover">sum |order value| / 2 / net asset value.</param>
/// <param name="CashAfter">Zero or above, fees paid.</param>
/// <param name="MaxDriftBefore">Largest |weight - target| of a line.</param>
/// <param name="MaxDriftAfter">The same when all orders are done at the prices of the request.</param>
/// <param name="Stale">Lines left alone because their price is too old or not known, by ISIN.</param>
public sealed record RebalancePlan(
    IReadOnlyList<PlannedOrder> Orders,
    decimal NetAssetValue,
    decimal Turnover,
    decimal CashAfter,
    decimal MaxDriftBefore,
    decimal MaxDriftAfter,
    IReadOnlyList<string> Stale);
