using System.Collections.Frozen;
using Gateway.Execution.Subgraphs;

namespace Gateway.Execution.Failures;

/// <summary>
/// What of a subgraph's failure a client may read. A subgraph's own message, code and input path pass only where the operator said so: by
/// code, or for a subgraph whose coded errors are written for clients; every other error becomes a sentence and a code of the gateway's.
/// Codes that tell how the gateway spoke to a subgraph pass for none.
/// </summary>
public sealed class ErrorPolicy
{
    /// <summary>The subgraph name that stands for all.</summary>
    public const string AllSubgraphs = "*";

    private static readonly FrozenSet<string> InternalCodes = FrozenSet.ToFrozenSet(
        [
            "INTERNAL_SERVER_ERROR", "INTERNAL_ERROR", "GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "BAD_REQUEST", "REQUEST_TOO_LARGE",
            "OPERATION_RESOLUTION_FAILURE", "OPERATION_NOT_SUPPORTED", "INVALID_REPRESENTATION", "NULL_FOR_NON_NULL", "UNAUTHENTICATED",
        ],
        StringComparer.Ordinal);

    private readonly FrozenSet<string> _safeCodes;
    private readonly FrozenSet<string> _subgraphs;

    /// <param name="safeCodes">The codes whose messages subgraphs write for clients.</param>
    /// <param name="subgraphs">Names of subgraphs all of whose coded errors are written for clients; <see cref="AllSubgraphs"/> for all.</param>
    public ErrorPolicy(IEnumerable<string> safeCodes, IEnumerable<string>? subgraphs = null)
    {
        _safeCodes = safeCodes.ToFrozenSet(StringComparer.Ordinal);
        _subgraphs = (subgraphs ?? []).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Passes no subgraph's message.</summary>
    public static ErrorPolicy Default { get; } = new([]);

    /// <summary>A subgraph's GraphQL error as a client sees it.</summary>
    internal ErrorText Redact(string? subgraph, SubgraphError error)
    {
        if (error.Code is { } code && !InternalCodes.Contains(code)
            && (_safeCodes.Contains(code) || _subgraphs.Contains(AllSubgraphs) || (subgraph is not null && _subgraphs.Contains(subgraph))))
        {
            return new ErrorText(error.Message, code, error.InputPath);
        }

        var (message, ownCode) = Describe(SubgraphFailure.GraphQLErrors);
        return new ErrorText(message, ownCode);
    }

    /// <summary>Leaves nothing but the code.</summary>
    internal static ErrorText Mask(ErrorText text) => new(Describe(SubgraphFailure.GraphQLErrors).Message, text.Code);

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
