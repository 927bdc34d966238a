using System.Linq.Expressions;
using Subgraphs.Portfolio.Domain.Stress;
using Subgraphs.Server.Types;

namespace Subgraphs.Portfolio.Types;

/// <summary>A scenario.</summary>
[ObjectType<StressScenario>]
[Key("id")]
internal static class StressScenarioType
{
    [ID]
    public static Expression<Func<StressScenario, string>> Id => scenario => scenario.Id;

    [ListSize(AssumedSize = 15)]
    public static IReadOnlyList<ScenarioShock> GetShocks([Parent] StressScenario scenario) => scenario.Shocks;

    [ReferenceResolver]
    public static IReadOnlyDictionary<string, StressScenario> GetById(IReadOnlyList<string> ids)
        => ids.Distinct(StringComparer.Ordinal)
            .Select(StressScenarios.Find)
            .OfType<StressScenario>()
            .ToDictionary(scenario => scenario.Id, StringComparer.Ordinal);
}
