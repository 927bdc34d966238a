using Gateway.Execution.Memory;
using Gateway.Planning;
using GraphQL.Language;

namespace Gateway.Execution.Subgraphs;

/// <summary>One GraphQL request to one subgraph.</summary>
public sealed class SubgraphRequest
{
    /// <summary>The subgraph's name in the supergraph.</summary>
    public required string Subgraph { get; init; }

    /// <summary>Queries can be sent again; mutations cannot.</summary>
    public required OperationType Operation { get; init; }

    /// <summary>The HTTP body: UTF-8 JSON with <c>query</c> and <c>variables</c>.</summary>
    public required BodyBuffer Body { get; init; }

    /// <summary>The part of the plan that is sent.</summary>
    public required FetchNode Fetch { get; init; }

    /// <summary>What the host gave the execution for its client: the caller, deadlines, trace context.</summary>
    public object? Context { get; init; }
}
