using GraphQL.TypeSystem;

namespace Gateway.Planning;

/// <summary>A plan, or why there is none.</summary>
/// <param name="Plan">Null where there are errors.</param>
/// <param name="Errors">With a code of <see cref="PlanErrorCodes"/>; the message names the coordinate.</param>
public sealed record PlanResult(QueryPlan? Plan, IReadOnlyList<GraphQLError> Errors)
{
    /// <summary>How many steps the search took, of <see cref="PlannerOptions.MaxSearchSteps"/>.</summary>
    public int SearchSteps { get; init; }
}
