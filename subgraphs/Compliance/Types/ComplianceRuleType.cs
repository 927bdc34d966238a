using System.Linq.Expressions;
using Subgraphs.Compliance.Domain;
using Subgraphs.Server.Types;

namespace Subgraphs.Compliance.Types;

/// <summary>A rule.</summary>
[ObjectType<ComplianceRule>(Ignore = [nameof(ComplianceRule.Regime), nameof(ComplianceRule.Test)])]
[Key("id")]
internal static class ComplianceRuleType
{
    [ID]
    [GraphQLDescription("Stable, e.g. EU-UCITS-5-10-40.")]
    public static Expression<Func<ComplianceRule, string>> Id => rule => rule.Id;

    [ListSize(AssumedSize = 4)]
    public static Expression<Func<ComplianceRule, IReadOnlyList<RuleInput>>> Inputs => rule => rule.Inputs;

    [GraphQLDescription("What is tested, in words and signs as the rule list has it.")]
    public static Expression<Func<ComplianceRule, string>> Formula => rule => rule.Formula;

    [GraphQLDescription("Business or calendar days and from which event.")]
    public static Expression<Func<ComplianceRule, RuleDeadline?>> Deadline => rule => rule.Deadline;

    [ReferenceResolver]
    public static IReadOnlyDictionary<string, ComplianceRule> GetRules(IReadOnlyList<string> ids, RuleBook rules)
        => ids.Distinct(StringComparer.Ordinal)
            .Select(id => rules.FindRule(id))
            .OfType<ComplianceRule>()
            .ToDictionary(rule => rule.Id, StringComparer.Ordinal);
}
