using System.Linq.Expressions;
using Subgraphs.Compliance.Domain;
using Subgraphs.Server.Types;

namespace Subgraphs.Compliance.Types;

/// <summary>A regime.</summary>
[ObjectType<Regime>]
[Key("code")]
internal static class RegimeType
{
    [ID]
    public static Expression<Func<Regime, string>> Code => regime => regime.Code;

    [GraphQLDescription("Null for the tenant's own house rules.")]
    public static Expression<Func<Regime, Jurisdiction?>> Jurisdiction => regime => regime.Jurisdiction;

    [ListSize(AssumedSize = 15)]
    public static IReadOnlyList<ComplianceRule> GetRules([Parent] Regime regime, RuleBook rules) => rules.RulesOf(regime.Code);

    [ReferenceResolver]
    public static IReadOnlyDictionary<string, Regime> GetRegimes(IReadOnlyList<string> codes, RuleBook rules)
        => codes.Distinct(StringComparer.Ordinal)
            .Select(rules.FindRegime)
            .OfType<Regime>()
            .ToDictionary(regime => regime.Code, StringComparer.Ordinal);
}
