namespace Subgraphs.Compliance.Domain.PreTrade;

/// <summary>What trades do to a rule.</summary>
public enum PreTradeOutcome
{
    /// <summary>It is kept afterwards.</summary>
    Passed,

    /// <summary>It was broken and is no more broken than it was.</summary>
    Unchanged,

    /// <summary>It is broken, and was not, or was less.</summary>
    Worse,

    /// <summary>An input is missing or stale.</summary>
    Indeterminate,
}
