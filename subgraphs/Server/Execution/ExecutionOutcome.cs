namespace Subgraphs.Server.Execution;

/// <summary>How far a request came; HTTP status codes follow from it.</summary>
public enum ExecutionOutcome
{
    /// <summary>Executed: the response has data, or null with errors.</summary>
    Executed,

    /// <summary>Not executed: the document, operation or variables are wrong.</summary>
    BadRequest,

    /// <summary>Not executed: the caller may not ask this at all.</summary>
    Unauthenticated,

    /// <summary>Not executed: there is no room now.</summary>
    Unavailable,

    /// <summary>Not executed: too much of the caller's own waits already.</summary>
    TooMany,
}
