using Gateway.Execution.Memory;

namespace Gateway.Execution.Subgraphs;

/// <summary>What came back from a subgraph: a body, or why there is none.</summary>
public readonly struct SubgraphResponse
{
    private SubgraphResponse(BodyBuffer? body, SubgraphFailure failure, int statusCode, string? detail, Exception? exception)
    {
        Body = body;
        Failure = failure;
        StatusCode = statusCode;
        Detail = detail;
        Exception = exception;
    }

    /// <summary>The body, owned by who holds the response; null exactly where there is a failure.</summary>
    public BodyBuffer? Body { get; }

    public SubgraphFailure Failure { get; }

    /// <summary>The HTTP status; 0 where none arrived.</summary>
    public int StatusCode { get; }

    /// <summary>For logs only: may name addresses.</summary>
    public string? Detail { get; }

    /// <summary>For logs only.</summary>
    public Exception? Exception { get; }

    public bool IsSuccess => Body is not null;

    public static SubgraphResponse Success(BodyBuffer body, int statusCode = 200) => new(body, SubgraphFailure.None, statusCode, null, null);

    /// <param name="failure">Any but <see cref="SubgraphFailure.None"/>.</param>
    /// <param name="statusCode">The HTTP status; 0 where none arrived.</param>
    /// <param name="detail">For logs only.</param>
    /// <param name="exception">For logs only.</param>
    public static SubgraphResponse Failed(SubgraphFailure failure, int statusCode = 0, string? detail = null, Exception? exception = null)
        => new(null, failure, statusCode, detail, exception);
}
