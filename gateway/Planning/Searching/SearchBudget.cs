namespace Gateway.Planning.Searching;

/// <summary>Counts the steps of a search over all attempts, so that it ends.</summary>
internal sealed class SearchBudget(int maxSteps, CancellationToken cancellationToken)
{
    private int _steps;
    private int _limit = maxSteps;

    /// <summary>The steps so far.</summary>
    public int Steps => _steps;

    /// <summary>Ends the search earlier: after so many more steps.</summary>
    public void Restrict(int furtherSteps) => _limit = Math.Min(_limit, _steps + furtherSteps);

    /// <exception cref="PlanException">The budget is used up.</exception>
    public void Step()
    {
        if ((++_steps & 63) == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        if (_steps > _limit)
        {
            throw new PlanException(PlanErrorCodes.BudgetExceeded, $"No plan was found within {_limit} steps.");
        }
    }
}
