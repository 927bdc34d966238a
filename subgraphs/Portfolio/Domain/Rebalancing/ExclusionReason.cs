namespace Subgraphs.Portfolio.Domain.Rebalancing;

/// <summary>Why a line of a portfolio is not traded although it might have been.</summary>
public enum ExclusionReason
{
    /// <summary>Its price is older than a trading day, or there is none.</summary>
    StalePrice,

    /// <summary>The order would raise a metric whose broken limit freezes proposals.</summary>
    Frozen,

    /// <summary>The order would break a risk limit that is kept.</summary>
    RiskLimit,
}
