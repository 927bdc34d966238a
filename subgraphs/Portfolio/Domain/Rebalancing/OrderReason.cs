namespace Subgraphs.Portfolio.Domain.Rebalancing;

/// <summary>Why an order is proposed.</summary>
public enum OrderReason
{
    /// <summary>The weight strayed out of its band.</summary>
    Drift,

    /// <summary>Cash beyond its target.</summary>
    CashDeployment,

    /// <summary>A dividend to be invested.</summary>
    DividendReinvestment,

    /// <summary>A rule asks for it.</summary>
    Constraint,

    /// <summary>A risk limit asks for it.</summary>
    LimitReduction,
}
