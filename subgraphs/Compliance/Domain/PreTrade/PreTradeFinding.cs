namespace Subgraphs.Compliance.Domain.PreTrade;

/// <param name="Check">The check of the portfolio as it would be.</param>
/// <param name="ObservedBefore">The figure of the portfolio as it is; null where there is none for the same subject.</param>
/// <param name="Outcome">The two held against each other.</param>
public sealed record PreTradeFinding(ComplianceCheck Check, decimal? ObservedBefore, PreTradeOutcome Outcome);
