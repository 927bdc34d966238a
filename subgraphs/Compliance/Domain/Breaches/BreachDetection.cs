using Subgraphs.Compliance.Domain.Evaluation;
using Subgraphs.Compliance.Domain.Monitoring;

namespace Subgraphs.Compliance.Domain.Breaches;

/// <summary>A state of a portfolio → what it breaks and what brought it about. The steps in order.</summary>
/// <remarks>
/// 1. The limits that fail. What cannot be told is neither a breach nor a cure. 2. A limit that would have been kept had the portfolio not traded
/// since it was last told is broken by a trade (ACTIVE), any other by what happened to the portfolio (PASSIVE). 3. A rule that market movement
/// alone does not break (Investment Company Act s. 5(c)) has active breaches only. 4. What was traded since the state before is held against the
/// restricted list: a forbidden trade is an active breach, and stays one until a person resolves it.
/// </remarks>
internal sealed class BreachDetection(PortfolioEvaluation evaluation)
{
    private const string RestrictedList = "INT-RESTRICTED";

    private static readonly HashSet<string> ByAcquisitionOnly = new(StringComparer.Ordinal) { "US-40ACT-DIV-75-5-10" };

    private (IReadOnlyList<RegimeActivation> Activations, IReadOnlyList<RuleOverride> Overrides, DateOnly Date, Dictionary<PortfolioKind, IReadOnlyList<EffectiveRule>> ByKind) _bound =
        ([], [], default, []);

    /// <summary>What was found on one state.</summary>
    /// <param name="Findings">Broken rules, with subject.</param>
    /// <param name="Told">The limits that could be told: what they did not find is kept.</param>
    /// <param name="Bound">Every rule that binds the portfolio.</param>
    public sealed record Result(IReadOnlyList<BreachFinding> Findings, IReadOnlySet<string> Told, IReadOnlySet<string> Bound);

    /// <param name="activations">The tenant's regimes.</param>
    /// <param name="overrides">The tenant's own thresholds and severities.</param>
    /// <param name="state">The portfolio.</param>
    /// <param name="inputOf">What rules look at for facts of it.</param>
    /// <param name="tradedSince">What was traded since a rule was last told.</param>
    public Result Detect(
        IReadOnlyList<RegimeActivation> activations,
        IReadOnlyList<RuleOverride> overrides,
        PortfolioState state,
        Func<PortfolioFacts, EvaluationInput> inputOf,
        Func<string, IReadOnlyDictionary<string, decimal>> tradedSince)
    {
        var bound = Bound(activations, overrides, state);
        var input = inputOf(state.ToFacts());
        var checks = evaluation.Evaluate(bound, input, IsWatched);
        var failing = checks.Where(check => check is { Passed: false, Indeterminate: false, Observed: not null, Threshold: not null } && check.Rule.Kind == RuleKind.Limit).ToList();
        List<BreachFinding> findings = [];
        foreach (var rule in failing.GroupBy(check => check.Rule.Id, StringComparer.Ordinal))
        {
            var without = evaluation.Evaluate(bound, inputOf(state.WithoutTrades(tradedSince(rule.Key))), other => other.Id == rule.Key)
                .Where(check => check is { Passed: false, Indeterminate: false })
                .Select(BreachFinding.SubjectOf)
                .ToHashSet(StringComparer.Ordinal);
            findings.AddRange(rule
                .Select(check => new BreachFinding(check, without.Contains(BreachFinding.SubjectOf(check)) ? BreachKind.Passive : BreachKind.Active))
                .Where(finding => finding.Kind == BreachKind.Active || !ByAcquisitionOnly.Contains(rule.Key)));
        }

        findings.AddRange(checks.Where(check => check.Rule.Id == RestrictedList).Take(1).SelectMany(check => Forbidden(check, state, input.Restrictions)));
        return new Result(
            findings,
            checks.Where(check => check.Rule.Kind == RuleKind.Limit).GroupBy(check => check.Rule.Id, StringComparer.Ordinal)
                .Where(rule => !rule.Any(check => check.Indeterminate)).Select(rule => rule.Key).ToHashSet(StringComparer.Ordinal),
            bound.Select(rule => rule.Rule.Id).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>What opens breaches; the other rules of a regime have nothing to say here.</summary>
    private static bool IsWatched(ComplianceRule rule) => rule.Kind == RuleKind.Limit || rule.Id == RestrictedList;

    /// <summary>The portfolios of a date come one after the other: what binds a kind is worked out once for all of them.</summary>
    private IReadOnlyList<EffectiveRule> Bound(IReadOnlyList<RegimeActivation> activations, IReadOnlyList<RuleOverride> overrides, PortfolioState state)
    {
        if (!ReferenceEquals(_bound.Activations, activations) || !ReferenceEquals(_bound.Overrides, overrides) || _bound.Date != state.Date)
        {
            _bound = (activations, overrides, state.Date, []);
        }

        if (!_bound.ByKind.TryGetValue(state.Kind, out var rules))
        {
            _bound.ByKind.Add(state.Kind, rules = evaluation.Bind(activations, overrides, state.Date, state.Kind));
        }

        return rules;
    }

    private static IEnumerable<BreachFinding> Forbidden(ComplianceCheck check, PortfolioState state, IReadOnlyList<RestrictionEntry> restrictions)
    {
        foreach (var line in state.Lines)
        {
            var sold = line.Bought - line.Traded;
            var forbidden = restrictions.Where(entry => entry.Isin == line.Isin).Max(entry => entry.Level switch
            {
                RestrictionLevel.RestrictedAll => line.Bought + sold,
                RestrictionLevel.RestrictedBuy => line.Bought,
                _ => (decimal?)0,
            });
            if (forbidden > 0)
            {
                yield return new BreachFinding(
                    check with
                    {
                        Passed = false,
                        Indeterminate = false,
                        Observed = forbidden,
                        Threshold = 0,
                        SubjectIsin = line.Isin,
                        SubjectIssuerLei = null,
                    },
                    BreachKind.Active);
            }
        }
    }
}
