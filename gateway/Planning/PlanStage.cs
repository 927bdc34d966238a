namespace Gateway.Planning;

/// <summary>What a pass of the planner made of an operation, as text for a person.</summary>
/// <param name="Name">For example <c>fetch graph</c>.</param>
public sealed record PlanStage(string Name, string Text);
