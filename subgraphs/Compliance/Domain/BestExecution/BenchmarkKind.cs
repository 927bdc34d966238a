namespace Subgraphs.Compliance.Domain.BestExecution;

/// <summary>What a price is held against. Daily bars are all that is held: no arrival price and no VWAP.</summary>
public enum BenchmarkKind
{
    /// <summary>The close of the session in which it was dealt.</summary>
    SessionClose,

    /// <summary>The last close within a week before, as the session's own is not held.</summary>
    PreviousClose,
}
