using System.Linq.Expressions;
using Subgraphs.Portfolio.Domain.Stress;
using Subgraphs.Server.Types;

namespace Subgraphs.Portfolio.Types;

/// <summary>A shock of a scenario.</summary>
[ObjectType<ScenarioShock>]
internal static class ScenarioShockType
{
    [GraphQLDescription("Relative change (-0.10) or basis points for rates.")]
    public static Expression<Func<ScenarioShock, decimal>> Shock => shock => shock.Shock;
}
