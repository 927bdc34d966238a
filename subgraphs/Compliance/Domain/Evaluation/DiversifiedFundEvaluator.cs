namespace Subgraphs.Compliance.Domain.Evaluation;

/// <summary>
/// US-40ACT-DIV-75-5-10: at least 75 % of a diversified fund's assets count, an issuer with at most 5 % of them and at most 10 % of its
/// votes (Investment Company Act 1940 s. 5(b)(1)).
/// </summary>
internal sealed class DiversifiedFundEvaluator : ValueLimitEvaluator
{
    private const decimal IssuerShare = 0.05m;
    private const decimal VotingShare = 0.10m;

    public override string RuleId => "US-40ACT-DIV-75-5-10";

    /// <summary>min(value, 5 % of total assets, value * 10 % / votes where the votes are above 10 %).</summary>
    public static decimal Qualifying(decimal value, decimal votingFraction, decimal totalAssets)
    {
        var counted = votingFraction > VotingShare ? value * VotingShare / votingFraction : value;
        return Math.Min(counted, IssuerShare * totalAssets);
    }

    protected override IReadOnlyList<ComplianceCheck> Evaluate(EffectiveRule rule, decimal limit, ValueBasis basis, EvaluationInput input)
    {
        if (!input.Facts.IsCashKnown)
        {
            return [rule.Indeterminate("The cash balances are not known.")];
        }

        var issuers = basis.Holdings.Where(holding => !input.Funds.Contains(holding.Isin)).ToList();
        var withoutVotes = issuers.Where(holding => holding.VotingFraction is null).Select(holding => holding.Isin).ToList();
        if (withoutVotes.Count > 0)
        {
            return [rule.Indeterminate($"The fraction of votes is not known for {string.Join(", ", withoutVotes.Order(StringComparer.Ordinal))}.")];
        }

        var cash = Math.Max(0m, basis.TotalAssets - basis.Holdings.Sum(holding => holding.Value));
        var funds = basis.Holdings.Where(holding => input.Funds.Contains(holding.Isin)).Sum(holding => holding.Value);
        var qualifying = cash + funds + issuers
            .GroupBy(holding => holding.Body, StringComparer.Ordinal)
            .Sum(issuer => Qualifying(issuer.Sum(holding => holding.Value), issuer.Sum(holding => holding.VotingFraction!.Value), basis.TotalAssets));
        var share = qualifying / basis.TotalAssets;
        return [rule.Judged(
            qualifying >= limit * basis.TotalAssets,
            share,
            $"{Ratios.Percent(share)} of total assets is diversified; at least {Ratios.Percent(limit)} must be. Other funds count in full, government securities like issuers.")];
    }
}
