namespace Subgraphs.Compliance.Domain;

/// <summary>How the observed figure is held against the threshold.</summary>
public enum Comparator
{
    /// <summary>More than.</summary>
    GT,
    /// <summary>At least.</summary>
    GTE,
    /// <summary>Less than.</summary>
    LT,
    /// <summary>At most.</summary>
    LTE,
    CrossesUp,
    CrossesDown,
    CrossesWholePercent,
    MultipleOf,
    Complete,
}
