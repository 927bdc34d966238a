namespace Subgraphs.Compliance.Domain.Evaluation;

/// <summary>Base of the rules that hold values against total assets.</summary>
internal abstract class ValueLimitEvaluator : IRuleEvaluator
{
    public abstract string RuleId { get; }

    public IReadOnlyList<ComplianceCheck> Evaluate(EffectiveRule rule, EvaluationInput input)
    {
        if (rule.Threshold is not { } limit)
        {
            return [rule.Indeterminate("The rule has no threshold.")];
        }

        return ValueBasis.Of(input, out var why) is { } basis ? Evaluate(rule, limit, basis, input) : [rule.Indeterminate(why)];
    }

    /// <summary>Judges on values that are known and in one currency. Values are compared as products, so that no quotient is rounded.</summary>
    protected abstract IReadOnlyList<ComplianceCheck> Evaluate(EffectiveRule rule, decimal limit, ValueBasis basis, EvaluationInput input);
}
