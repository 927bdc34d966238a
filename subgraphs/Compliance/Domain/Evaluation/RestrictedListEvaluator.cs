namespace Subgraphs.Compliance.Domain.Evaluation;

/// <summary>INT-RESTRICTED, after the fact: does the portfolio hold what the tenant restricts?</summary>
/// <remarks>
/// The rule forbids trades. Which trades made a holding is not known here, so a restricted holding is not a proven breach: the check says
/// which it is and that it cannot be told. Without any, there is nothing in the portfolio that the rule forbids to have bought.
/// </remarks>
internal sealed class RestrictedListEvaluator : IRuleEvaluator
{
    public string RuleId => "INT-RESTRICTED";

    public IReadOnlyList<ComplianceCheck> Evaluate(EffectiveRule rule, EvaluationInput input)
    {
        if (input.Facts.Holdings is not { } holdings)
        {
            return [rule.Indeterminate("The holdings are not known.")];
        }

        var restricted = input.Restrictions
            .Where(entry => entry.Level != RestrictionLevel.Watch)
            .GroupBy(entry => entry.Isin, StringComparer.Ordinal)
            .ToDictionary(entries => entries.Key, entries => entries.MaxBy(entry => (entry.Level, entry.Since))!, StringComparer.Ordinal);
        var held = holdings.Where(holding => holding.Quantity != 0m && restricted.ContainsKey(holding.Isin)).ToList();
        return held.Count == 0
            ? [rule.Judged(true, null, "Nothing that the portfolio holds is on the restricted list.")]
            : [.. held.OrderBy(holding => holding.Isin, StringComparer.Ordinal).Select(holding => Check(rule, holding, restricted[holding.Isin]))];
    }

    private static ComplianceCheck Check(EffectiveRule rule, Holding holding, RestrictionEntry entry)
    {
        var level = entry.Level == RestrictionLevel.RestrictedAll ? "neither to be bought nor sold" : "not to be bought";
        return rule.Indeterminate($"{holding.Isin} is held and, since {entry.Since:yyyy-MM-dd}, {level}; whether it was traded since then is not known here.") with
        {
            SubjectIsin = holding.Isin,
            SubjectIssuerLei = holding.IssuerLei,
        };
    }
}
