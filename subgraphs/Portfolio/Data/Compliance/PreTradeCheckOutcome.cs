namespace Subgraphs.Portfolio.Data.Compliance;

/// <summary>What compliance says of one rule.</summary>
internal enum PreTradeCheckOutcome
{
    Passed,
    Unchanged,
    Worse,
    Indeterminate,
}
