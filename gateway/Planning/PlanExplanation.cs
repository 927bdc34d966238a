namespace Gateway.Planning;

/// <summary>How a plan came about.</summary>
/// <param name="Stages">In order; those that were reached where planning failed.</param>
/// <param name="Result">The plan, or why there is none.</param>
public sealed record PlanExplanation(IReadOnlyList<PlanStage> Stages, PlanResult Result);
