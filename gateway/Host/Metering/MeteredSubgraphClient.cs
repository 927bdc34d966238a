using System.Runtime.CompilerServices;
using Gateway.Execution.Subgraphs;
using Gateway.Host.Subgraphs;

namespace Gateway.Host.Metering;

/// <summary>
/// Meters each request that a subgraph is really sent: within shared executions once, each attempt for itself, and none where there was no
/// connection. What waits for its turn in the gateway is not the subgraph's time.
/// </summary>
internal sealed class MeteredSubgraphClient(ISubgraphClient inner, UsageRecorder usage, TimeProvider time) : ISubgraphClient
{
    public ValueTask<SubgraphResponse> SendAsync(SubgraphRequest request, CancellationToken cancellationToken)
        => usage.IsOn && request.Context is SubgraphCallContext context
            ? SendAsync(request, context, cancellationToken)
            : inner.SendAsync(request, cancellationToken);

    // Its caller awaits it once, which is what a pooled builder asks for: metering allocates nothing for a fetch.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<SubgraphResponse> SendAsync(SubgraphRequest request, SubgraphCallContext context, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var wasSent = true;
        try
        {
            var response = await inner.SendAsync(request, cancellationToken);
            wasSent = response.Failure is not (SubgraphFailure.Unavailable or SubgraphFailure.UnknownSubgraph);
            return response;
        }
        finally
        {
            // Also where nobody waits for the answer any more: the subgraph had the request.
            if (wasSent)
            {
                usage.Fetched(context.Caller, UsageRecorder.OperationOf(context.Operation), request.Subgraph, started);
            }
        }
    }
}
