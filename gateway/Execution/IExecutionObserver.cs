using Gateway.Execution.Failures;
using Gateway.Planning;

namespace Gateway.Execution;

/// <summary>Sees what an execution does, for traces, metrics and logs. Called from several threads, for one execution one at a time.</summary>
public interface IExecutionObserver
{
    /// <param name="fetch">The fetch that is sent.</param>
    /// <param name="representations">How many entities it asks for; 0 for a root fetch.</param>
    void FetchStarted(FetchNode fetch, int representations);

    /// <param name="fetch">The fetch.</param>
    /// <param name="responseBytes">The size of the response; 0 where there is none.</param>
    /// <param name="fault">What went wrong; null where a response was merged.</param>
    void FetchCompleted(FetchNode fetch, int responseBytes, SubgraphFault? fault);

    /// <summary>A subgraph's GraphQL error, unredacted.</summary>
    void SubgraphErrorReceived(FetchNode fetch, SubgraphError error);
}
