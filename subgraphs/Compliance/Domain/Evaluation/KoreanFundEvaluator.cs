namespace Subgraphs.Compliance.Domain.Evaluation;

/// <summary>KR-FUND-10: one issue at most 10 % of a public securities fund, more of some types (FSCMA art. 81(1)1 and Enforcement Decree art. 80).</summary>
/// <remarks>
/// The portfolio's kind says that it is a public fund; of which type the tenant says. Where it has said nothing the general limit counts, the
/// strictest. A tenant that tightened the rule is held to its own limit with funds of every type.
/// </remarks>
internal sealed class KoreanFundEvaluator : ValueLimitEvaluator
{
    public override string RuleId => "KR-FUND-10";

    protected override IReadOnlyList<ComplianceCheck> Evaluate(EffectiveRule rule, decimal limit, ValueBasis basis, EvaluationInput input)
    {
        var issues = basis.Holdings.OrderByDescending(holding => holding.Value).ThenBy(holding => holding.Isin, StringComparer.Ordinal).ToList();
        var type = TypeOf(input);
        var effective = limit < rule.Rule.Threshold ? limit : KoreanFundLimit.Of(type, limit, [.. issues.Select(issue => issue.Value / basis.TotalAssets)]);
        var typed = rule.At(effective);
        if (issues.Count == 0)
        {
            return [typed.Judged(true, 0m, "The portfolio holds nothing.")];
        }

        var breaking = issues.Where(issue => issue.Value > effective * basis.TotalAssets).ToList();
        return breaking.Count == 0 ? [Check(issues[0], true)] : [.. breaking.Select(issue => Check(issue, false))];

        ComplianceCheck Check(Holding issue, bool passed)
        {
            var weight = issue.Value / basis.TotalAssets;
            return typed.Judged(
                passed,
                weight,
                $"{Ratios.Percent(weight)} of total assets is in {issue.Isin}; at most {Ratios.Percent(effective)} may be in one issue of {Describe(type)}.",
                issue);
        }
    }

    /// <summary>One at most is in effect on a day.</summary>
    private static KoreanFundType TypeOf(EvaluationInput input)
        => input.FundPolicies.FirstOrDefault(policy => policy.IsOfType)?.Kind switch
        {
            FundPolicyKind.Index => KoreanFundType.Index,
            FundPolicyKind.Diversified => KoreanFundType.Diversified,
            _ => KoreanFundType.Public,
        };

    private static string Describe(KoreanFundType type) => type switch
    {
        KoreanFundType.Index => "a public fund that follows an index",
        KoreanFundType.Diversified => "a public fund that spreads its assets",
        _ => "a public fund",
    };
}
