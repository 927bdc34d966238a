namespace Gateway.Planning.Searching;

/// <summary>Counts the steps of a search over all attempts, so that it ends.</summary>
internal sealed class SearchBudget(int maxSteps, CancellationToken cancellationToken)
{
    private int _steps;

    /// <exception cref="PlanException">The budget is used up.</exception>
    public void Step()
    {
        if ((++_steps & 63) == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        if (_steps > maxSteps)
        {
            throw new PlanException(PlanErrorCodes.BudgetExceeded, $"No plan was found within {maxSteps} steps.");
        }
    }
}
