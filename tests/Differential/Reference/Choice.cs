namespace Gateway.Differential.Tests.Reference;

/// <summary>In the data: the arguments choose one of several values, so that wrong arguments give a wrong answer.</summary>
/// <param name="Values">At least one.</param>
internal sealed record Choice(List<object?> Values);
