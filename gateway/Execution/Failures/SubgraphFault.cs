using Gateway.Execution.Subgraphs;

namespace Gateway.Execution.Failures;

/// <summary>
/// What went wrong with a subgraph, for the operator: it names the subgraph and may hold its texts and addresses. It has no way into a
/// response; what a client sees is a <see cref="GraphQL.TypeSystem.GraphQLError"/> made from <paramref name="Failure"/> alone.
/// </summary>
/// <param name="Subgraph">The subgraph's name.</param>
/// <param name="Failure">What kind of failure.</param>
/// <param name="StatusCode">The HTTP status; 0 where none arrived.</param>
/// <param name="Detail">What is known beyond that.</param>
/// <param name="Exception">The exception, where there was one.</param>
public sealed record SubgraphFault(string Subgraph, SubgraphFailure Failure, int StatusCode, string? Detail, Exception? Exception);
