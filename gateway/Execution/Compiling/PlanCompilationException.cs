namespace Gateway.Execution.Compiling;

/// <summary>A plan that the executor refuses: it goes beyond a limit, or contradicts itself.</summary>
public sealed class PlanCompilationException(string message) : Exception(message);
