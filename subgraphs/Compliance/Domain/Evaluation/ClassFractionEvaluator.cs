namespace Subgraphs.Compliance.Domain.Evaluation;

/// <summary>EU-UCITS-VOTING: at most the threshold of a class of shares of one issuer (Directive 2009/65/EC art. 56(2)).</summary>
/// <remarks>
/// The fraction of a class is known where it is the fraction of the votes: where the issuer has one class of shares with one vote each, the
/// only shares that a fraction is given of. Units of funds are no shares; their own limits are not in the rule list.
/// </remarks>
internal sealed class ClassFractionEvaluator : IRuleEvaluator
{
    public string RuleId => "EU-UCITS-VOTING";

    public IReadOnlyList<ComplianceCheck> Evaluate(EffectiveRule rule, EvaluationInput input)
    {
        if (rule.Threshold is not { } limit)
        {
            return [rule.Indeterminate("The rule has no threshold.")];
        }

        if (input.Facts.Holdings is not { } holdings)
        {
            return [rule.Indeterminate("The holdings are not known.")];
        }

        var shares = holdings.Where(holding => !input.Funds.Contains(holding.Isin)).OrderBy(holding => holding.Isin, StringComparer.Ordinal).ToList();
        var breaking = shares.Where(holding => holding.VotingFraction > limit).ToList();
        if (breaking.Count > 0)
        {
            return [.. breaking.Select(holding => Check(holding, false))];
        }

        var unknown = shares.Where(holding => holding.VotingFraction is null).Select(holding => holding.Isin).ToList();
        return unknown.Count > 0 ? [rule.Indeterminate($"The fraction of the class is not known for {string.Join(", ", unknown)}.")]
            : shares.MaxBy(holding => holding.VotingFraction) is { } largest ? [Check(largest, true)]
            : [rule.Judged(true, 0m, "The portfolio holds no shares.")];

        ComplianceCheck Check(Holding holding, bool passed) => rule.Judged(
            passed,
            holding.VotingFraction,
            $"{Ratios.Percent(holding.VotingFraction!.Value)} of the class of {holding.Isin} is held; at most {Ratios.Percent(limit)} may be.",
            holding);
    }
}
