namespace Subgraphs.Server.Execution;

/// <summary>A GraphQL request as the client sent it.</summary>
/// <param name="Query">The document.</param>
/// <param name="OperationName">Which operation of it; null where it has one.</param>
/// <param name="Variables">A JSON object, UTF-8; empty for none.</param>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Executing-Requests">Executing requests</seealso>
public sealed record GraphQLRequest(string Query, string? OperationName, ReadOnlyMemory<byte> Variables);
