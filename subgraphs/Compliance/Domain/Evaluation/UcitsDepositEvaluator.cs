namespace Subgraphs.Compliance.Domain.Evaluation;

/// <summary>EU-UCITS-DEPOSIT-20: deposits with one body, at most 20 % of total assets (Directive 2009/65/EC art. 52(1)(b)).</summary>
/// <remarks>
/// With which institutions the cash lies is not known. Were all of it with one, that one would have the most that any can have: where even
/// that keeps the limit the rule is kept; where it does not, nothing can be told. Cash is what net assets have beyond the positions.
/// </remarks>
internal sealed class UcitsDepositEvaluator : ValueLimitEvaluator
{
    public override string RuleId => "EU-UCITS-DEPOSIT-20";

    protected override IReadOnlyList<ComplianceCheck> Evaluate(EffectiveRule rule, decimal limit, ValueBasis basis, EvaluationInput input)
    {
        if (!input.Facts.IsCashKnown)
        {
            return [rule.Indeterminate("The cash balances are not known.")];
        }

        var cash = Math.Max(0m, basis.TotalAssets - basis.Holdings.Sum(holding => holding.Value));
        var weight = cash / basis.TotalAssets;
        return cash <= limit * basis.TotalAssets
            ? [rule.Judged(true, weight, $"All cash is {Ratios.Percent(weight)} of total assets; even with one institution it keeps the limit of {Ratios.Percent(limit)}.")]
            : [rule.Indeterminate($"All cash is {Ratios.Percent(weight)} of total assets, above {Ratios.Percent(limit)}; with how many institutions it lies is not known.") with { Observed = Ratios.Round(weight) }];
    }
}
