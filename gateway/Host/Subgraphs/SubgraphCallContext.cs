using System.Diagnostics;
using Gateway.Host.Preparation;
using Gateway.Host.Tenancy;

namespace Gateway.Host.Subgraphs;

/// <summary>What a fetch knows of the request that it serves.</summary>
internal sealed record SubgraphCallContext(Caller Caller, string RequestId)
{
    /// <summary>The hash of the operation, for the log.</summary>
    public DocumentKey? Operation { get; init; }

    /// <summary>Somebody's reads are kept by this request's id: no other request is answered with them.</summary>
    public bool IsAlone { get; init; }

    /// <summary>The client's trace, where it sent one and nobody here makes spans of its own.</summary>
    /// <seealso href="https://www.w3.org/TR/trace-context/#traceparent-header">Trace Context, traceparent</seealso>
    public string? TraceParent { get; init; }

    /// <summary>The value of a request's <c>traceparent</c>, if it is one.</summary>
    public static string? ReadTraceParent(IHeaderDictionary headers)
        => headers.TraceParent is [{ } value] && Activity.Current is null && ActivityContext.TryParse(value, null, out _) ? value : null;
}
