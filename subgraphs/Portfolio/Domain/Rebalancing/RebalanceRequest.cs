namespace Subgraphs.Portfolio.Domain.Rebalancing;

/// <summary>What a proposal is made from. The same request gives the same orders.</summary>
public sealed record RebalanceRequest
{
    public required IReadOnlyList<RebalanceLine> Lines { get; init; }

    /// <summary>Cash in the base currency.</summary>
    public required decimal Cash { get; init; }

    /// <summary>Share of net asset value to keep in cash. With the lines' targets it makes 1.</summary>
    public required decimal CashTarget { get; init; }

    /// <summary>Fees as a fraction of what an order is worth.</summary>
    public decimal FeeRate { get; init; }

    /// <summary>Cash beyond its target is put to work where it is more than this, in the base currency.</summary>
    public decimal DeployCashAbove { get; init; }

    /// <summary>Bound of <see cref="RebalancePlan.Turnover"/>; null: none.</summary>
    public decimal? MaxTurnover { get; init; }
}
