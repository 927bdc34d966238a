namespace Gateway.Execution.Compiling;

/// <summary>A plan that the executor refuses: it goes beyond a limit, or contradicts itself.</summary>
/// <param name="message">For the client where <paramref name="isLimit"/>, else for logs.</param>
/// <param name="isLimit">True where the client's operation goes beyond a limit; false where the plan is defective.</param>
public sealed class PlanCompilationException(string message, bool isLimit = false) : Exception(message)
{
    /// <summary>True where the client's operation goes beyond a limit, so that the message is for the client.</summary>
    public bool IsLimit { get; } = isLimit;
}
