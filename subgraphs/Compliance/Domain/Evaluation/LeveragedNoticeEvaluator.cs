using Subgraphs.Compliance.Domain.Notices;

namespace Subgraphs.Compliance.Domain.Evaluation;

/// <summary>EU-MIFID-10PCT-LEV: a retail client was told of each tenth by which a leveraged instrument fell, on the day.</summary>
/// <seealso href="https://eur-lex.europa.eu/eli/reg_del/2017/565/oj">Delegated Regulation (EU) 2017/565, article 62(2)</seealso>
internal sealed class LeveragedNoticeEvaluator : IRuleEvaluator
{
    public string RuleId => LeveragedNotices.RuleId;

    public IReadOnlyList<ComplianceCheck> Evaluate(EffectiveRule rule, EvaluationInput input)
    {
        if (input.Facts.ClientClassification is not { } classification)
        {
            return [rule.Indeterminate("The client's classification is not known, and so whether the rule protects it.")];
        }

        if (classification != ClientClassification.Retail)
        {
            return [rule.Judged(true, null, "The client is no retail client.")];
        }

        if (input.Facts.Holdings is not { } holdings)
        {
            return [rule.Indeterminate("The holdings are not known.")];
        }

        var leveraged = holdings.Where(holding => input.Leveraged.Contains(holding.Isin)).OrderBy(holding => holding.Isin, StringComparer.Ordinal).ToList();
        if (leveraged.Count == 0)
        {
            return [rule.Judged(true, null, "Nothing leveraged is held.")];
        }

        return input.OverdueNotices is not { } overdue
            ? [rule.Indeterminate("The portfolio is not followed, and so what its leveraged instruments fell.")]
            : [.. leveraged.Select(holding => overdue.TryGetValue(holding.Isin, out var level)
                ? rule.Judged(false, level, $"{holding.Isin} fell by {level} steps of {rule.Threshold:0.####}, and the client was not told in time.", holding)
                : rule.Judged(true, null, $"Of {holding.Isin} the client was told in time, or nothing was to be told.", holding))];
    }
}
