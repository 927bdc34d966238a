namespace Gateway.Execution.Compiling;

/// <summary>Where a context's value can stand.</summary>
/// <param name="Depth">How many steps of the lookup's path lead to the object.</param>
/// <param name="Position">The object's position.</param>
/// <param name="Types">The types that set the context; null: all.</param>
/// <param name="Value">One field for each type, at each level.</param>
internal sealed record CompiledContextSource(int Depth, ObjectShape Position, TypeFilter? Types, RepresentationShape Value);
