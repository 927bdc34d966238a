namespace Subgraphs.Compliance.Domain.Evaluation;

/// <summary>EU-UCITS-5-10-40: bodies above 5 % may together have at most 40 % of total assets (Directive 2009/65/EC art. 52(2)).</summary>
internal sealed class UcitsLargeBodiesEvaluator : ValueLimitEvaluator
{
    /// <summary>A weight of exactly this does not count.</summary>
    private const decimal LargeBody = 0.05m;

    public override string RuleId => "EU-UCITS-5-10-40";

    protected override IReadOnlyList<ComplianceCheck> Evaluate(EffectiveRule rule, decimal limit, ValueBasis basis, EvaluationInput input)
    {
        var large = basis.Bodies().Where(body => body.Value > LargeBody * basis.TotalAssets).ToList();
        var sum = large.Sum(body => body.Value);
        var weight = sum / basis.TotalAssets;
        return [rule.Judged(
            sum <= limit * basis.TotalAssets,
            weight,
            $"{large.Count} bodies above {Ratios.Percent(LargeBody)} have {Ratios.Percent(weight)} of total assets together; at most {Ratios.Percent(limit)} may be.")];
    }
}
