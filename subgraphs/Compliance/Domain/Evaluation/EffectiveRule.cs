namespace Subgraphs.Compliance.Domain.Evaluation;

/// <summary>A rule as it counts for a tenant: with the tenant's own threshold and severity where they are stricter.</summary>
public sealed class EffectiveRule
{
    private EffectiveRule(ComplianceRule rule, decimal? threshold, Severity severity)
    {
        Rule = rule;
        Threshold = threshold;
        Severity = severity;
    }

    public ComplianceRule Rule { get; }

    public decimal? Threshold { get; }

    public Severity Severity { get; }

    /// <summary>An override that would loosen the rule has no effect.</summary>
    public static EffectiveRule Of(ComplianceRule rule, RuleOverride? tighter = null)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var threshold = (rule.Threshold, tighter?.Threshold, rule.Comparator) switch
        {
            ({ } limit, { } own, Comparator.LT or Comparator.LTE) => Math.Min(limit, own),
            ({ } floor, { } own, Comparator.GTE or Comparator.GT) when rule.Kind == RuleKind.Limit => Math.Max(floor, own),

            // A duty to report begins earlier with a smaller threshold.
            ({ } level, { } own, _) when rule.Kind != RuleKind.Limit => Math.Min(level, own),
            _ => rule.Threshold,
        };
        var severity = tighter?.Severity is { } ownSeverity && ownSeverity > rule.Severity ? ownSeverity : rule.Severity;
        return new EffectiveRule(rule, threshold, severity);
    }

    /// <summary>The same rule with the threshold that it has for a portfolio of some type.</summary>
    public EffectiveRule At(decimal threshold) => threshold == Threshold ? this : new EffectiveRule(Rule, threshold, Severity);

    public ComplianceCheck Indeterminate(string why) => new()
    {
        Rule = Rule,
        Severity = Severity,
        Passed = false,
        Indeterminate = true,
        Threshold = Threshold,
        Explanation = why,
    };

    public ComplianceCheck Judged(bool passed, decimal? observed, string explanation, Holding? subject = null)
    {
        var rounded = observed is { } value ? Ratios.Round(value) : (decimal?)null;
        return new ComplianceCheck
        {
            Rule = Rule,
            Severity = Severity,
            Passed = passed,
            Observed = rounded,
            Threshold = Threshold,
            Headroom = (rounded, Threshold, Rule.Comparator) switch
            {
                ({ } at, { } limit, Comparator.LT or Comparator.LTE) => limit - at,
                ({ } at, { } floor, Comparator.GT or Comparator.GTE) => at - floor,
                _ => null,
            },
            Explanation = explanation,
            SubjectIsin = subject?.Isin,
            SubjectIssuerLei = subject?.IssuerLei,
        };
    }
}
