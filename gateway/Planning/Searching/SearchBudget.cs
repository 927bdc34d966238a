namespace Gateway.Planning.Searching;

/// <summary>Counts the steps of a search over all attempts, its time and what it allocates, so that it ends. A search runs on one thread.</summary>
internal sealed class SearchBudget(PlannerOptions options, CancellationToken cancellationToken)
{
    private const int MiB = 1024 * 1024;

    private readonly long _started = options.TimeProvider.GetTimestamp();
    private readonly long _allocated = GC.GetAllocatedBytesForCurrentThread();
    private int _steps;
    private int _limit = options.MaxSearchSteps;

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
            CheckResources();
        }

        if (_steps > _limit)
        {
            throw new PlanException(PlanErrorCodes.BudgetExceeded, $"No plan was found within {_limit} steps.");
        }
    }

    private void CheckResources()
    {
        if (options.TimeProvider.GetElapsedTime(_started) > options.MaxSearchTime)
        {
            throw new PlanException(PlanErrorCodes.BudgetExceeded, $"No plan was found within {options.MaxSearchTime.TotalSeconds} seconds.");
        }

        if (GC.GetAllocatedBytesForCurrentThread() - _allocated > (long)options.MaxSearchMemory * MiB)
        {
            throw new PlanException(PlanErrorCodes.BudgetExceeded, $"No plan was found within {options.MaxSearchMemory} MiB.");
        }
    }

    internal readonly struct Restriction(SearchBudget budget, int before) : IDisposable
    {
        public void Dispose() => budget._limit = before;
    }
}
