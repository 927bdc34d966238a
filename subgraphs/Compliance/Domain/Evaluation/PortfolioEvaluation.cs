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
        new FundNameEvaluator(),
        new KoreanFundEvaluator(),
        new RestrictedListEvaluator(),
        new StalePriceEvaluator(),
        new LeveragedNoticeEvaluator(),
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
        var checks = Evaluate(Bind(activations, overrides, input.Date, input.Facts.Kind), input, _ => true);
        return new ComplianceStatus(new DateTimeOffset(input.Date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), Worst(checks), checks);
    }

    /// <summary>Steps 1 and 2: they are the same for all portfolios of a tenant and a kind on a date.</summary>
    internal IReadOnlyList<EffectiveRule> Bind(
        IReadOnlyList<RegimeActivation> activations, IReadOnlyList<RuleOverride> overrides, DateOnly date, PortfolioKind? kind)
        => [.. activations
            .Where(activation => activation.IsActiveOn(date))
            .SelectMany(activation => rules.RulesOf(activation.RegimeCode, date))
            .Where(rule => kind is not { } bound || RuleBindings.Binds(rule, bound))
            .OrderBy(rules.OrderOf)
            .Select(rule => EffectiveRule.Of(rule, overrides.FirstOrDefault(own => own.RuleId == rule.Id)))];

    /// <summary>Steps 3 and 4, for some of the rules that bind.</summary>
    internal IReadOnlyList<ComplianceCheck> Evaluate(IReadOnlyList<EffectiveRule> bound, EvaluationInput input, Func<ComplianceRule, bool> isWanted)
    {
        var stale = new Lazy<IReadOnlyList<string>>(() => FindStale(bound, input));
        return [.. bound.Where(rule => isWanted(rule.Rule)).SelectMany(rule => Check(rule, input, stale))];
    }

    /// <summary>By the tenant's rule where it is active, else by the rule itself: an old price is never a basis for a pass.</summary>
    private IReadOnlyList<string> FindStale(IReadOnlyList<EffectiveRule> effective, EvaluationInput input)
    {
        var rule = effective.FirstOrDefault(rule => rule.Rule.Id == StalePriceEvaluator.Id)
            ?? (rules.FindRule(StalePriceEvaluator.Id) is { } unbound ? EffectiveRule.Of(unbound) : null);
        return rule is null ? [] : StalePriceEvaluator.FindStale(rule, input);
    }

    private static IReadOnlyList<ComplianceCheck> Check(EffectiveRule rule, EvaluationInput input, Lazy<IReadOnlyList<string>> stale)
    {
        if (input.Facts.Kind is null)
        {
            return [rule.Indeterminate("The kind of the portfolio is not known, and so whether the rule binds it.")];
        }

        if (!Evaluators.TryGetValue(rule.Rule.Id, out var evaluator))
        {
            return [rule.Indeterminate($"Not tested: the rule needs {string.Join(", ", rule.Rule.Inputs)}, which this service does not hold for a portfolio.")];
        }

        if (rule.Rule.Id != StalePriceEvaluator.Id && rule.Rule.Inputs.Any(Valued.Contains) && stale.Value.Count > 0)
        {
            return [rule.Indeterminate($"The prices of {string.Join(", ", stale.Value)} are too old or not known.")];
        }

        return evaluator.Evaluate(rule, input);
    }

    private static Severity Worst(IReadOnlyList<ComplianceCheck> checks)
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
