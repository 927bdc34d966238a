using System.Collections.Frozen;
using Gateway.Execution.Subgraphs;

namespace Gateway.Execution.Failures;

/// <summary>
/// What of a subgraph's failure a client may read. A subgraph's own message passes only with a code that the operator has listed; every
/// other error becomes a sentence and a code of the gateway's. Names and addresses of subgraphs never pass.
/// </summary>
public sealed class ErrorPolicy
{
    private readonly FrozenSet<string> _safeCodes;

    /// <param name="safeCodes">The codes whose messages subgraphs write for clients.</param>
    public ErrorPolicy(IEnumerable<string> safeCodes) => _safeCodes = safeCodes.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Passes no subgraph's message.</summary>
    public static ErrorPolicy Default { get; } = new([]);

    /// <summary>The message and code of a subgraph's GraphQL error as a client sees them.</summary>
    public (string Message, string Code) Redact(SubgraphError error)
        => error.Code is { } code && _safeCodes.Contains(code)
            ? (error.Message, code)
            : Describe(SubgraphFailure.GraphQLErrors);

    /// <summary>The message and code of a failed fetch as a client sees them.</summary>
    public static (string Message, string Code) Describe(SubgraphFailure failure) => failure switch
    {
        SubgraphFailure.Timeout => ("A service did not answer this field in time.", ExecutionErrorCodes.SubgraphTimeout),
        SubgraphFailure.InvalidResponse => ("A service answered this field incorrectly.", ExecutionErrorCodes.SubgraphInvalidResponse),
        SubgraphFailure.ResponseTooLarge => ("A service's answer to this field is too large.", ExecutionErrorCodes.SubgraphResponseTooLarge),
        SubgraphFailure.GraphQLErrors => ("A service could not answer this field.", ExecutionErrorCodes.SubgraphError),
        SubgraphFailure.Internal => ("The gateway could not answer this field.", ExecutionErrorCodes.Internal),
        _ => ("A service is not available to answer this field.", ExecutionErrorCodes.SubgraphUnavailable),
    };
}
