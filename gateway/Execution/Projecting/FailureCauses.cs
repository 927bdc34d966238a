using Gateway.Execution.Fetching;

namespace Gateway.Execution.Projecting;

/// <summary>For each fetch the failure that kept it from filling its fields: its own, or that of a fetch that it depends on.</summary>
internal sealed class FailureCauses
{
    private readonly FetchFailure[]? _failures;
    private readonly int[]? _causes;

    public FailureCauses(ExecutionState state)
    {
        _failures = state.Failures;
        if (_failures is null)
        {
            return;
        }

        _causes = new int[state.Outcomes.Length];
        for (var i = 0; i < _causes.Length; i++)
        {
            // Dependencies stand before the fetch, so their causes are known.
            _causes[i] = state.Outcomes[i] == FetchOutcome.Failed ? i : -1;
            foreach (var dependency in state.Plan.Fetches[i].DependsOn)
            {
                _causes[i] = _causes[i] < 0 ? _causes[dependency] : _causes[i];
            }
        }
    }

    public (int Fetch, FetchFailure Failure)? Of(int fetch)
        => _causes is not null && _causes[fetch] >= 0 ? (_causes[fetch], _failures![_causes[fetch]]) : null;
}
