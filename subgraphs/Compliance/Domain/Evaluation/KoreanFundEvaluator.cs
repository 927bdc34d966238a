namespace Subgraphs.Compliance.Domain.Evaluation;

/// <summary>KR-FUND-10: one issue at most 10 % of a public securities fund (FSCMA art. 81(1)1 and Enforcement Decree art. 80).</summary>
/// <remarks>The portfolio's kind says that it is a public fund, not of which type; without more, the general limit counts, the strictest.</remarks>
internal sealed class KoreanFundEvaluator : ValueLimitEvaluator
{
    public override string RuleId => "KR-FUND-10";

    protected override IReadOnlyList<ComplianceCheck> Evaluate(EffectiveRule rule, decimal limit, ValueBasis basis, EvaluationInput input)
    {
        var issues = basis.Holdings.OrderByDescending(holding => holding.Value).ThenBy(holding => holding.Isin, StringComparer.Ordinal).ToList();
        if (issues.Count == 0)
        {
            return [rule.Judged(true, 0m, "The portfolio holds nothing.")];
        }

        var effective = KoreanFundLimit.Of(KoreanFundType.Public, limit, [.. issues.Select(issue => issue.Value / basis.TotalAssets)]);
        var breaking = issues.Where(issue => issue.Value > effective * basis.TotalAssets).ToList();
        return breaking.Count == 0 ? [Check(issues[0], true)] : [.. breaking.Select(issue => Check(issue, false))];

        ComplianceCheck Check(Holding issue, bool passed)
        {
            var weight = issue.Value / basis.TotalAssets;
            return rule.Judged(
                passed,
                weight,
                $"{Ratios.Percent(weight)} of total assets is in {issue.Isin}; at most {Ratios.Percent(effective)} may be in one issue of a public fund.",
                issue);
        }
    }
}
