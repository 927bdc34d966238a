using Subgraphs.Compliance.Domain.Evaluation;

namespace Subgraphs.Compliance.Domain.PreTrade;

/// <summary>A portfolio as it is and as trades would make it → whether they may be made.</summary>
/// <remarks>
/// 1. Both are evaluated by the same rules. 2. Only limits and rules of conduct bind a trade: what has to be told afterwards does not forbid
/// it. 3. The restricted list is held against the trades themselves, which are known here. 4. A rule that is broken afterwards blocks where
/// it was kept before, or less broken. 5. A rule that cannot be told is never passed; one on fractions of a class cannot be broken by
/// selling alone.
/// </remarks>
public sealed class PreTradeEvaluation(PortfolioEvaluation evaluation)
{
    private const string RestrictedList = "INT-RESTRICTED";

    private static readonly RuleInput[] Fractions = [RuleInput.HoldingFractionOfClass, RuleInput.IssuerVotingFraction];

    /// <param name="activations">The tenant's regimes.</param>
    /// <param name="overrides">The tenant's own thresholds and severities.</param>
    /// <param name="before">The portfolio as it is.</param>
    /// <param name="after">The portfolio as it would be, on the same date.</param>
    /// <param name="trades">What makes the one of the other.</param>
    public PreTradeResult Evaluate(
        IReadOnlyList<RegimeActivation> activations,
        IReadOnlyList<RuleOverride> overrides,
        EvaluationInput before,
        EvaluationInput after,
        IReadOnlyList<ProjectedTrade> trades)
    {
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(trades);
        var was = evaluation.Evaluate(activations, overrides, before).Checks;
        var wouldBe = evaluation.Evaluate(activations, overrides, after).Checks.Where(check => BindsTrades(check.Rule)).ToList();
        List<PreTradeFinding> findings =
        [
            .. wouldBe.Where(check => check.Rule.Id != RestrictedList).Select(check => Compare(check, was, trades)),
            .. wouldBe.Where(check => check.Rule.Id == RestrictedList).Take(1).SelectMany(check => Restricted(check, after.Restrictions, trades)),
        ];
        return new PreTradeResult(Judge(findings), findings);
    }

    private static bool BindsTrades(ComplianceRule rule)
        => rule.Kind == RuleKind.Limit || rule.Id is RestrictedList or StalePriceEvaluator.Id;

    private static PreTradeVerdict Judge(List<PreTradeFinding> findings)
    {
        var serious = findings.Where(finding => finding.Check.Severity >= Severity.Breach).ToList();
        return serious.Exists(finding => finding.Outcome == PreTradeOutcome.Worse) ? PreTradeVerdict.Blocked
            : serious.Exists(finding => finding.Outcome == PreTradeOutcome.Indeterminate) ? PreTradeVerdict.Indeterminate
            : PreTradeVerdict.Clear;
    }

    private static PreTradeFinding Compare(ComplianceCheck check, IReadOnlyList<ComplianceCheck> was, IReadOnlyList<ProjectedTrade> trades)
    {
        var prior = was.FirstOrDefault(other => other.Rule.Id == check.Rule.Id && SubjectOf(other) == SubjectOf(check));
        var outcome = check switch
        {
            { Indeterminate: true } => CannotWorsen(check.Rule, trades) ? PreTradeOutcome.Unchanged : PreTradeOutcome.Indeterminate,
            { Passed: true } => PreTradeOutcome.Passed,
            _ => prior is { Passed: false, Indeterminate: false } && !(check.Headroom < prior.Headroom) && prior.Headroom is not null
                ? PreTradeOutcome.Unchanged
                : PreTradeOutcome.Worse,
        };
        return new PreTradeFinding(check, prior?.Observed, outcome);
    }

    private static bool CannotWorsen(ComplianceRule rule, IReadOnlyList<ProjectedTrade> trades)
        => rule.Inputs.Count > 0 && rule.Inputs.All(Fractions.Contains) && !trades.Any(trade => trade.IsBuy);

    private static IEnumerable<PreTradeFinding> Restricted(
        ComplianceCheck check, IReadOnlyList<RestrictionEntry> restrictions, IReadOnlyList<ProjectedTrade> trades)
    {
        var clean = check with { Observed = null, Headroom = null, SubjectIsin = null, SubjectIssuerLei = null, Indeterminate = false };
        var forbidden = trades
            .Select(trade => (Trade: trade, Entry: restrictions.FirstOrDefault(entry => entry.Isin == trade.Isin && Forbids(entry.Level, trade))))
            .Where(pair => pair.Entry is not null)
            .ToList();
        return forbidden.Count == 0
            ? [new PreTradeFinding(clean with { Passed = true, Explanation = "Nothing that would be traded is restricted." }, null, PreTradeOutcome.Passed)]
            : forbidden.Select(pair => new PreTradeFinding(
                clean with
                {
                    Passed = false,
                    SubjectIsin = pair.Trade.Isin,
                    Explanation = pair.Entry!.Level == RestrictionLevel.RestrictedAll
                        ? $"{pair.Trade.Isin} is neither to be bought nor sold since {pair.Entry.Since:yyyy-MM-dd}."
                        : $"{pair.Trade.Isin} is not to be bought since {pair.Entry.Since:yyyy-MM-dd}.",
                },
                null,
                PreTradeOutcome.Worse));
    }

    private static bool Forbids(RestrictionLevel level, ProjectedTrade trade)
        => level == RestrictionLevel.RestrictedAll || (level == RestrictionLevel.RestrictedBuy && trade.IsBuy);

    /// <summary>A body is its issuer where that is known: which of its issues stands for it may differ before and after.</summary>
    private static string? SubjectOf(ComplianceCheck check) => check.SubjectIssuerLei ?? check.SubjectIsin;
}
