namespace Gateway.Execution.Compiling;

/// <summary>A variable of a lookup whose value stands in an object around the entity.</summary>
/// <param name="Variable">Without <c>$</c>.</param>
/// <param name="Sources">From the nearest object outwards; the first whose type fits counts.</param>
internal sealed record CompiledContext(string Variable, CompiledContextSource[] Sources);
