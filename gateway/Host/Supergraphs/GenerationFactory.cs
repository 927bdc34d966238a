using System.Collections.Frozen;
using Federation.Supergraphs;
using Gateway.Execution.Subgraphs;
using Gateway.Execution.Subgraphs.Http1;
using Gateway.Host.Configuration;
using Gateway.Host.Contracts;
using Gateway.Host.Metering;
using Gateway.Host.Sharing;
using Gateway.Host.Subgraphs;

namespace Gateway.Host.Supergraphs;

/// <summary>Makes generations: the supergraph, and a client on the addresses that it or the configuration names.</summary>
internal sealed class GenerationFactory(
    GatewayOptions options,
    ContractViews views,
    HttpMessageInvoker http,
    SubgraphConnections connections,
    SubgraphPipelines pipelines,
    CallerContextHeaders callerContext,
    WriteCounter writes,
    UsageRecorder usage,
    TimeProvider time,
    ILoggerFactory loggers)
{
    private int _number;

    /// <param name="sdl">The supergraph.</param>
    /// <param name="source">What an error calls it.</param>
    /// <exception cref="CommandException">It cannot be served, or a contract cannot be made of it.</exception>
    public SupergraphGeneration Create(string sdl, string source)
    {
        var compiled = views.Compile(sdl, source);
        var addresses = GetAddresses(compiled[0].Supergraph);
        var transport = CreateTransport(addresses);
        var client = new ResilientSubgraphClient(new MeteredSubgraphClient(transport, usage, time), pipelines, loggers.CreateLogger<ResilientSubgraphClient>());
        return new SupergraphGeneration(
            Interlocked.Increment(ref _number),
            compiled,
            options.Sharing.Fetches ? new SharingSubgraphClient(client, writes) : client)
        {
            Addresses = addresses,
        };
    }

    private TransportSubgraphClient CreateTransport(Dictionary<string, Uri> addresses)
    {
        var transport = new HttpSubgraphClientOptions { AddHeaders = callerContext.Add };
        var plain = addresses.Where(address => Http1SubgraphClient.CanCall(address.Value)).ToDictionary(StringComparer.Ordinal);
        return new TransportSubgraphClient(
            new Http1SubgraphClient(connections, plain, transport), new HttpSubgraphClient(http, addresses, transport), plain.Keys.ToFrozenSet(StringComparer.Ordinal));
    }

    private Dictionary<string, Uri> GetAddresses(Supergraph supergraph)
    {
        // A subgraph without an address can still stand in the supergraph: a fetch of it fails, everything else is served.
        var addresses = new Dictionary<string, Uri>(StringComparer.Ordinal);
        foreach (var subgraph in supergraph.Subgraphs)
        {
            if (options.Subgraphs.TryGetValue(subgraph.Name, out var configured))
            {
                addresses.Add(subgraph.Name, configured);
            }
            else if (Uri.TryCreate(subgraph.Url, UriKind.Absolute, out var routed) && routed.Scheme is "http" or "https")
            {
                addresses.Add(subgraph.Name, routed);
            }
        }

        return addresses;
    }
}
