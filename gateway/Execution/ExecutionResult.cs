namespace Gateway.Execution;

/// <summary>What was written.</summary>
/// <param name="HasData">False where <c>data</c> is null.</param>
/// <param name="ErrorCount">The entries of <c>errors</c>.</param>
/// <param name="FetchCount">The requests that were sent to subgraphs.</param>
public readonly record struct ExecutionResult(bool HasData, int ErrorCount, int FetchCount)
{
    /// <summary>What is in the answer by the weights of the static cost (<see cref="Gateway.Planning.Costing.CostFormula"/>): each object and value once, nothing for a null.</summary>
    public long Cost { get; init; }
}
