namespace Subgraphs.Compliance.Domain.Evaluation;

/// <summary>EU-UCITS-5: no body may have more than the threshold of total assets (Directive 2009/65/EC art. 52(1)(a), 52(2)).</summary>
/// <remarks>Issuers are the bodies; a fund's units are counted by their ISIN, as their own limits (art. 55) are not in the rule list.</remarks>
internal sealed class UcitsSingleBodyEvaluator : ValueLimitEvaluator
{
    public override string RuleId => "EU-UCITS-5";

    protected override IReadOnlyList<ComplianceCheck> Evaluate(EffectiveRule rule, decimal limit, ValueBasis basis, EvaluationInput input)
    {
        var bodies = basis.Bodies();
        if (bodies.Count == 0)
        {
            return [rule.Judged(true, 0m, "The portfolio holds nothing.")];
        }

        var breaking = bodies.Where(body => body.Value > limit * basis.TotalAssets).ToList();
        return breaking.Count == 0 ? [Check(bodies[0], true)] : [.. breaking.Select(body => Check(body, false))];

        ComplianceCheck Check((Holding Example, decimal Value) body, bool passed)
        {
            var weight = body.Value / basis.TotalAssets;
            return rule.Judged(
                passed,
                weight,
                $"{Ratios.Percent(weight)} of total assets is in {ValueBasis.Describe(body.Example)}; at most {Ratios.Percent(limit)} may be.",
                body.Example);
        }
    }
}
