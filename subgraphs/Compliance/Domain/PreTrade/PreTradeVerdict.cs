namespace Subgraphs.Compliance.Domain.PreTrade;

/// <summary>Whether trades may be made.</summary>
public enum PreTradeVerdict
{
    /// <summary>No rule of severity BREACH or CRITICAL is kept less well than before.</summary>
    Clear,

    /// <summary>One is.</summary>
    Blocked,

    /// <summary>None is known to be, and one cannot be told.</summary>
    Indeterminate,
}
