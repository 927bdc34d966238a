namespace Subgraphs.Portfolio.Data.Compliance;

/// <summary>What compliance answers.</summary>
internal sealed record PreTradeAnswer(PreTradeVerdict Verdict, IReadOnlyList<PreTradeCheckView> Checks);
