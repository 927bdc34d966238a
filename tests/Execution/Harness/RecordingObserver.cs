using Gateway.Execution.Failures;
using Gateway.Planning;

namespace Gateway.Execution.Tests.Harness;

/// <summary>Keeps what an execution reports to the operator.</summary>
internal sealed class RecordingObserver : IExecutionObserver
{
    public List<(string? Subgraph, int Representations)> Started { get; } = [];

    public List<SubgraphFault> Faults { get; } = [];

    public List<SubgraphError> Errors { get; } = [];

    public void FetchStarted(FetchNode fetch, int representations) => Started.Add((fetch.Subgraph, representations));

    public void FetchCompleted(FetchNode fetch, int responseBytes, SubgraphFault? fault)
    {
        if (fault is not null)
        {
            Faults.Add(fault);
        }
    }

    public void SubgraphErrorReceived(FetchNode fetch, SubgraphError error) => Errors.Add(error);
}
