using GraphQL.TypeSystem;

namespace Gateway.Planning;

/// <summary>A plan, or why there is none.</summary>
/// <param name="Plan">Null where there are errors.</param>
/// <param name="Errors">With a code of <see cref="PlanErrorCodes"/>; the message names the coordinate.</param>
public sealed record PlanResult(QueryPlan? Plan, IReadOnlyList<GraphQLError> Errors)
{
    /// <summary>How many steps the search took, of <see cref="PlannerOptions.MaxSearchSteps"/>.</summary>
    public int SearchSteps { get; init; }

    /// <summary>
    /// What the plan costs: 1,000 for each request, 30 for each fetch and each fetch that it has to wait for one after the other, 10 for each
    /// fetch, 1 for each field that is fetched. Root selections are a request each; entity lookups of one subgraph that wait for equally many
    /// fetches are one together. 0 for a plan that is taken over from an operation of the same shape.
    /// </summary>
    public int Cost { get; init; }

    /// <summary>No other plan costs less: all were gone through within <see cref="PlannerOptions.ImprovingSteps"/>.</summary>
    public bool IsCheapest { get; init; }
}
