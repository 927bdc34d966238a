namespace Subgraphs.Compliance.Domain.Evaluation;

/// <summary>
/// US-NAMES-80: at least 80 % of a fund's net assets, with what it borrowed for investment, in what its name says (Rule 35d-1 as amended
/// 2023-09-20, "assets" as its paragraph on definitions has them).
/// </summary>
/// <remarks>
/// Which instruments follow the name the tenant says; without any the rule is not told. Borrowed is what all cash together is overdrawn, net assets
/// being positions and cash: cash that is overdrawn in one currency and held in another counts as not borrowed. Holdings count at their value, short
/// ones against it; derivatives, which would count at their notional, are not among the holdings that this service knows.
/// </remarks>
internal sealed class FundNameEvaluator : ValueLimitEvaluator
{
    public override string RuleId => "US-NAMES-80";

    protected override IReadOnlyList<ComplianceCheck> Evaluate(EffectiveRule rule, decimal limit, ValueBasis basis, EvaluationInput input)
    {
        var named = input.FundPolicies.Where(policy => policy.Kind == FundPolicyKind.Name).Select(policy => policy.Isin).ToHashSet(StringComparer.Ordinal);
        if (named.Count == 0)
        {
            return [rule.Indeterminate($"Not tested: the rule needs {RuleInput.NamePolicyAssets}, and of this portfolio nobody said which they are.")];
        }

        if (!input.Facts.IsCashKnown)
        {
            return [rule.Indeterminate("The cash balances are not known, and so whether the fund borrowed.")];
        }

        var borrowed = Math.Max(0m, basis.Holdings.Sum(holding => holding.Value) - basis.TotalAssets);
        var assets = basis.TotalAssets + borrowed;
        var value = basis.Holdings.Where(holding => named.Contains(holding.Isin)).Sum(holding => holding.Value);
        var share = value / assets;
        return [rule.Judged(
            value >= limit * assets,
            share,
            $"{Ratios.Percent(share)} of net assets and borrowings follows the fund's name; at least {Ratios.Percent(limit)} must.")];
    }
}
