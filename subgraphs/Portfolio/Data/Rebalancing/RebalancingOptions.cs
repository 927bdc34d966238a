namespace Subgraphs.Portfolio.Data.Rebalancing;

/// <summary>What the operator wrote under <c>Rebalancing</c>.</summary>
public sealed class RebalancingOptions
{
    public const string Section = "Rebalancing";

    /// <summary>Fees and duties to expect, as a fraction of what an order is worth.</summary>
    public decimal FeeRate { get; set; } = 0.0002m;
}
