using System.Collections.Concurrent;
using Gateway.Execution.Subgraphs;
using Gateway.Host.Tenancy;

namespace Gateway.Host.Subgraphs;

/// <summary>Puts the signed caller context on every call, if the gateway has a key.</summary>
internal sealed class CallerContextHeaders(CallerContextOptions options, TimeProvider time)
{
    private const string RequestIdHeader = "Request-Id";

    private readonly ConcurrentDictionary<string, CallerContextSigner> _signers = new(StringComparer.Ordinal);

    public void Add(SubgraphRequestHeaders headers, SubgraphRequest request)
    {
        if (request.Context is SubgraphCallContext context)
        {
            Add(headers, request.Subgraph, context, request.Body.Span);
        }
    }

    public void Add(SubgraphRequestHeaders headers, string subgraph, SubgraphCallContext context, ReadOnlySpan<byte> body)
    {
        headers.Add(RequestIdHeader, context.RequestId);
        if (context.TraceParent is { } trace)
        {
            headers.Add("traceparent", trace);
        }

        if (options.MasterKey is { } masterKey)
        {
            var signer = _signers.GetOrAdd(subgraph, static (name, state) => new CallerContextSigner(state.masterKey, name, state.time), (masterKey, time));
            headers.Add(CallerContextSigner.HeaderName, signer.Sign(context.Caller, context.RequestId, options.BusinessDate, body));
        }
    }
}
