namespace Subgraphs.Compliance.Domain.PreTrade;

/// <param name="Verdict">Whether the trades may be made.</param>
/// <param name="Findings">Each rule that binds trades, in the order of the rule list.</param>
public sealed record PreTradeResult(PreTradeVerdict Verdict, IReadOnlyList<PreTradeFinding> Findings);
