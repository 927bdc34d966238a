namespace Gateway.Planning;

/// <summary>A <c>@skip</c> or <c>@include</c> on a Boolean variable.</summary>
/// <param name="Variable">Without <c>$</c>.</param>
/// <param name="Expected">The value with which the selection is kept: true for <c>@include</c>, false for <c>@skip</c>.</param>
public readonly record struct PlanCondition(string Variable, bool Expected);
