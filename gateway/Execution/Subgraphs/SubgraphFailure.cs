namespace Gateway.Execution.Subgraphs;

/// <summary>Why a subgraph did not answer. A value of metrics and logs, and the source of the error code that a client sees.</summary>
public enum SubgraphFailure
{
    /// <summary>It did answer.</summary>
    None,

    /// <summary>No connection, or it broke.</summary>
    Unavailable,

    /// <summary>No answer in time.</summary>
    Timeout,

    /// <summary>Not sent: the circuit is open after earlier failures.</summary>
    CircuitOpen,

    /// <summary>Not sent: too many requests are under way.</summary>
    Overloaded,

    /// <summary>An HTTP status that is not a success, without a GraphQL response.</summary>
    HttpStatus,

    /// <summary>A body that is not a well-formed GraphQL response in UTF-8 JSON.</summary>
    InvalidResponse,

    /// <summary>A body above the size limit.</summary>
    ResponseTooLarge,

    /// <summary>A well-formed response without data: the whole request ended in GraphQL errors.</summary>
    GraphQLErrors,

    /// <summary>Not sent: a subgraph of this name is not configured.</summary>
    UnknownSubgraph,

    /// <summary>An exception in the gateway itself.</summary>
    Internal,
}
