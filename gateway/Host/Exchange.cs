using System.Threading.RateLimiting;
using Gateway.Host.Downloads;
using Gateway.Host.Http;
using Gateway.Host.Preparation;
using Gateway.Host.Supergraphs;
using Gateway.Host.Telemetry;
using Gateway.Host.Tenancy;
using Gateway.Metering.Counting;
using GraphQL.TypeSystem;

namespace Gateway.Host;

/// <summary>One request on its way through an <see cref="ExchangePipeline"/>: each stage adds what it found.</summary>
internal sealed class Exchange(HttpContext http, SupergraphGeneration generation, string requestId, long started) : IDisposable
{
    public HttpContext Http { get; } = http;

    /// <summary>Captured once: the request finishes on the supergraph that it began with.</summary>
    public SupergraphGeneration Generation { get; } = generation;

    /// <summary>The graph as the caller's contract shows it.</summary>
    public SupergraphView View { get; set; } = null!;

    public string RequestId { get; } = requestId;

    /// <summary>A timestamp of the time provider.</summary>
    public long Started { get; } = started;

    public RequestStage Stage { get; set; }

    public ResponseMediaType MediaType { get; set; }

    public Caller Caller { get; set; } = Caller.Anonymous;

    public RateLimitLease? Lease { get; set; }

    public GraphQLRequest Request { get; set; } = null!;

    public PreparedOperation Prepared { get; set; } = null!;

    /// <summary>The document that is asked for in place of a query; null before its path was read, and for a query.</summary>
    public AskedDocument? Download { get; set; }

    /// <summary>What usage calls a request of a path that has no documents; null for one that has.</summary>
    public UsageOperation? PathOperation { get; init; }

    /// <summary>Why it ends without what it asks for; null while, and where, it does not.</summary>
    public ClientError? Refusal { get; set; }

    /// <summary>The gateway failed at it.</summary>
    public bool HasFailed { get; set; }

    /// <summary>The hash of what is asked, for logs and metrics; null before it was read.</summary>
    public DocumentKey? Document => Request?.Document;

    /// <summary>It reads fields whose readers are kept.</summary>
    public bool IsAudited => !Prepared.GetAudited(Generation.Supergraph).Reads.IsEmpty;

    public CoercedVariables Variables { get; set; } = CoercedVariables.Empty;

    /// <summary>What the operation is estimated to cost with its variables; null before it was charged, and where costs are not computed.</summary>
    public long? EstimatedCost { get; set; }

    /// <summary>What its answer costs by the same weights; null before it was executed.</summary>
    public long? ExecutedCost { get; set; }

    /// <summary>What is left of the tenant's budget; null where no budget was asked.</summary>
    public long? CostBudgetRemaining { get; set; }

    /// <summary>Cancelled when the client goes away.</summary>
    public CancellationToken Aborted => Http.RequestAborted;

    public void Dispose()
    {
        Request?.Dispose();
        Lease?.Dispose();
    }
}
