using Gateway.Execution.Subgraphs;

namespace Gateway.Host.Subgraphs;

/// <summary>Calls each subgraph by the transport of its address: plain HTTP/1.1 over the gateway's own connections, TLS through the runtime's client.</summary>
internal sealed class TransportSubgraphClient(ISubgraphClient plain, ISubgraphClient secure, IReadOnlySet<string> plainSubgraphs) : ISubgraphClient
{
    public ValueTask<SubgraphResponse> SendAsync(SubgraphRequest request, CancellationToken cancellationToken)
        => (plainSubgraphs.Contains(request.Subgraph) ? plain : secure).SendAsync(request, cancellationToken);
}
