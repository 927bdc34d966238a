namespace Gateway.Planning.Searching;

/// <summary>Counts the steps of a search over all attempts, so that it ends.</summary>
internal sealed class SearchBudget(int maxSteps, CancellationToken cancellationToken)
{
    private int _steps;
    private int _limit = maxSteps;

    /// <summary>The steps so far.</summary>
    public int Steps => _steps;

    /// <summary>Ends the search earlier, after so many more steps, until what is given back is disposed of.</summary>
    public Restriction Restrict(int furtherSteps)
    {
        var restriction = new Restriction(this, _limit);
        _limit = (int)Math.Min(_limit, (long)_steps + furtherSteps);
        return restriction;
    }

    /// <param name="weight">A step over many leaves counts as many.</param>
    /// <exception cref="PlanException">The budget is used up.</exception>
    public void Step(int weight = 1)
    {
        _steps += weight;
        if ((_steps & 63) < weight)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        if (_steps > _limit)
        {
            throw new PlanException(PlanErrorCodes.BudgetExceeded, $"No plan was found within {_limit} steps.");
        }
    }

    internal readonly struct Restriction(SearchBudget budget, int before) : IDisposable
    {
        public void Dispose() => budget._limit = before;
    }
}
