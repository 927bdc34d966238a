using Gateway.Execution.Failures;
using Gateway.Execution.Subgraphs;
using GraphQL.TypeSystem;

namespace Gateway.Execution;

/// <summary>What one execution of a plan needs beside the plan.</summary>
public sealed class ExecutionRequest
{
    /// <summary>The values of the operation's variables.</summary>
    public required CoercedVariables Variables { get; init; }

    /// <summary>Where fetches are sent.</summary>
    public required ISubgraphClient Subgraphs { get; init; }

    /// <summary>Handed to the client with every request (<see cref="SubgraphRequest.Context"/>).</summary>
    public object? Context { get; init; }

    /// <summary>What would have been denied, in a dry run: reported as denials are, though nothing is kept back.</summary>
    public IReadOnlyList<GraphQLError> DryRunDenials { get; init; } = [];

    /// <summary>The caller's tenant. Null: the caller has none, and no object that belongs to a tenant is answered.</summary>
    public Guid? TenantId { get; init; }

    /// <summary>Told of every object that is kept back because it was not shown to be the caller's; null: nobody is.</summary>
    public Action<TenantViolation>? TenantAlarm { get; init; }

    /// <summary>Told of every fetch; null: nobody is.</summary>
    public IExecutionObserver? Observer { get; init; }
}
