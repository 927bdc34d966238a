namespace Subgraphs.Portfolio.Domain.Rebalancing;

/// <summary>What orders do to a rule that they do not simply keep.</summary>
public enum FindingOutcome
{
    /// <summary>It is broken and is no more broken than before.</summary>
    Unchanged,

    /// <summary>It is broken, and was not, or was less.</summary>
    Worse,

    /// <summary>An input is missing or stale.</summary>
    Indeterminate,
}
