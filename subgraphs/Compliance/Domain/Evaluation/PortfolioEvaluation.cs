namespace Subgraphs.Compliance.Domain.Evaluation;

/// <summary>Portfolio → compliance status. The steps in order.</summary>
/// <remarks>
/// 1. The rules of the tenant's active regimes that are valid on the date and bind the kind of portfolio.
/// 2. Each rule as the tenant tightened it.
/// 3. Prices that are too old make every check that uses a value indeterminate (house rule INT-STALE-PRICE).
/// 4. Each rule by its evaluator; a rule without one is indeterminate and says which inputs it would need.
/// 5. The worst finding is the status.
/// </remarks>
public sealed class PortfolioEvaluation(RuleBook rules)
{
    private static readonly Dictionary<string, IRuleEvaluator> Evaluators = new IRuleEvaluator[]
    {
        new UcitsSingleBodyEvaluator(),
        new UcitsLargeBodiesEvaluator(),
        new UcitsDepositEvaluator(),
        new ClassFractionEvaluator(),
        new DiversifiedFundEvaluator(),
        new KoreanFundEvaluator(),
        new RestrictedListEvaluator(),
        new StalePriceEvaluator(),
    }.ToDictionary(evaluator => evaluator.RuleId, StringComparer.Ordinal);

    private static readonly RuleInput[] Valued =
        [RuleInput.Nav, RuleInput.PositionValue, RuleInput.IssuerValue, RuleInput.TotalAssets, RuleInput.NamePolicyAssets];

    /// <param name="activations">The tenant's regimes.</param>
    /// <param name="overrides">The tenant's own thresholds and severities.</param>
    /// <param name="input">The portfolio, with what else rules look at.</param>
    public ComplianceStatus Evaluate(
        IReadOnlyList<RegimeActivation> activations,
        IReadOnlyList<RuleOverride> overrides,
        EvaluationInput input)
    {
        ArgumentNullException.ThrowIfNull(activations);
        ArgumentNullException.ThrowIfNull(overrides);
        ArgumentNullException.ThrowIfNull(input);
        var effective = activations
            .Where(activation => activation.IsActiveOn(input.Date))
            .SelectMany(activation => rules.RulesOf(activation.RegimeCode, input.Date))
            .Where(rule => input.Facts.Kind is not { } kind || RuleBindings.Binds(rule, kind))
            .OrderBy(rules.OrderOf)
            .Select(rule => EffectiveRule.Of(rule, overrides.FirstOrDefault(own => own.RuleId == rule.Id)))
            .ToList();

        var stale = FindStale(effective, input);
        var checks = effective.SelectMany(rule => Check(rule, input, stale)).ToList();
        return new ComplianceStatus(new DateTimeOffset(input.Date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), Worst(checks), checks);
    }

    /// <summary>By the tenant's rule where it is active, else by the rule itself: an old price is never a basis for a pass.</summary>
    private IReadOnlyList<string> FindStale(List<EffectiveRule> effective, EvaluationInput input)
    {
        var rule = effective.Find(rule => rule.Rule.Id == StalePriceEvaluator.Id)
            ?? (rules.FindRule(StalePriceEvaluator.Id) is { } unbound ? EffectiveRule.Of(unbound) : null);
        return rule is null ? [] : StalePriceEvaluator.FindStale(rule, input);
    }

    private static IReadOnlyList<ComplianceCheck> Check(EffectiveRule rule, EvaluationInput input, IReadOnlyList<string> stale)
    {
        if (input.Facts.Kind is null)
        {
            return [rule.Indeterminate("The kind of the portfolio is not known, and so whether the rule binds it.")];
        }

        if (!Evaluators.TryGetValue(rule.Rule.Id, out var evaluator))
        {
            return [rule.Indeterminate($"Not tested: the rule needs {string.Join(", ", rule.Rule.Inputs)}, which this service does not hold for a portfolio.")];
        }

        if (stale.Count > 0 && rule.Rule.Id != StalePriceEvaluator.Id && rule.Rule.Inputs.Any(Valued.Contains))
        {
            return [rule.Indeterminate($"The prices of {string.Join(", ", stale)} are too old or not known.")];
        }

        return evaluator.Evaluate(rule, input);
    }

    private static Severity Worst(List<ComplianceCheck> checks)
    {
        var worst = checks.Any(check => check.Indeterminate) ? Severity.Warning : Severity.Info;
        foreach (var check in checks)
        {
            if (!check.Passed && !check.Indeterminate && check.Severity > worst)
            {
                worst = check.Severity;
            }
        }

        return worst;
    }
}
