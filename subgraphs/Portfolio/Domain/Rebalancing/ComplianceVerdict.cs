namespace Subgraphs.Portfolio.Domain.Rebalancing;

/// <summary>What compliance says of orders that are not made yet.</summary>
public enum ComplianceVerdict
{
    /// <summary>Nothing speaks against them.</summary>
    Clear,

    /// <summary>They would break a rule, or break it further.</summary>
    Blocked,

    /// <summary>An input is missing or stale: it cannot be told.</summary>
    Indeterminate,

    /// <summary>Compliance did not answer.</summary>
    Unavailable,
}
