using Gateway.Execution.Subgraphs;
using Gateway.Host.Subgraphs;
using GraphQL.Language;

namespace Gateway.Host.Sharing;

/// <summary>Sends equal fetches of one caller that are in flight together once. It belongs to one generation, as what it shares does.</summary>
internal sealed class SharingSubgraphClient(ISubgraphClient inner, WriteCounter writes) : ISubgraphClient
{
    private readonly Flights<SharedResponse> _flights = new();

    /// <summary>The fetches that wait for a call, their own or another's.</summary>
    public int WaitingCount => _flights.WaitingCount;

    public ValueTask<SubgraphResponse> SendAsync(SubgraphRequest request, CancellationToken cancellationToken)
        => request.Operation is not OperationType.Query ? WriteAsync(request, cancellationToken)
            : request.Context is SubgraphCallContext { IsAlone: false } context ? ShareAsync(request, context, cancellationToken)
            : inner.SendAsync(request, cancellationToken);

    /// <summary>A mutation goes on by reading what it changed: that must not be an answer that was under way before.</summary>
    private async ValueTask<SubgraphResponse> WriteAsync(SubgraphRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await inner.SendAsync(request, cancellationToken);
        }
        finally
        {
            // Whatever came back: a call that failed may have changed something all the same.
            writes.Add();
        }
    }

    private async ValueTask<SubgraphResponse> ShareAsync(SubgraphRequest request, SubgraphCallContext context, CancellationToken cancellationToken)
    {
        var key = new SharingKey(this, context.Caller.Key, request.Subgraph, new SharedBytes(request.Body), writes.Count);
        var shared = await _flights.RunAsync(
            key,
            context.RequestId,
            static (call, token) => SendOwnAsync(call.Client, call.Request, token),
            (Client: inner, Request: request),
            cancellationToken,
            out _);
        return shared.Response;
    }

    /// <summary>Who asked first may leave before the answer is there: the body stays until it was sent.</summary>
    private static async ValueTask<SharedResponse> SendOwnAsync(ISubgraphClient client, SubgraphRequest request, CancellationToken cancellationToken)
    {
        request.Body.AddReference();
        try
        {
            return new SharedResponse(await client.SendAsync(request, cancellationToken));
        }
        finally
        {
            request.Body.Release();
        }
    }
}
