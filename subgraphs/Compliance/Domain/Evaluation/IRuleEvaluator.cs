namespace Subgraphs.Compliance.Domain.Evaluation;

/// <summary>Tests one rule. A rule whose inputs are not there is indeterminate, never passed.</summary>
internal interface IRuleEvaluator
{
    string RuleId { get; }

    /// <returns>One check, or one for each subject that breaks the rule.</returns>
    IReadOnlyList<ComplianceCheck> Evaluate(EffectiveRule rule, EvaluationInput input);
}
