using System.Collections.Immutable;
using Gateway.Planning.Costing;
using GraphQL.Language;

namespace Gateway.Planning;

/// <summary>
/// How one operation is answered: which requests go to which subgraph, what each waits for, and how the answer is put together.
/// Immutable, cached, shared by concurrent requests.
/// </summary>
/// <remarks>
/// All fetches write into one merged tree. In it an object position and a key have one meaning: where two selections of a position
/// would give the same key to different things, the planner gives one of them an alias in the subgraph request
/// (<see cref="ResponseField.SourceKey"/> says which key a field of the answer is read from).
/// </remarks>
public sealed class QueryPlan
{
    public required OperationType Operation { get; init; }

    /// <summary>The name of the client's operation; null for an anonymous one.</summary>
    public string? OperationName { get; init; }

    /// <summary>The fetches; a fetch stands behind all that it depends on, and <see cref="FetchNode.Id"/> is its index.</summary>
    public required ImmutableArray<FetchNode> Fetches { get; init; }

    /// <summary>What the client asked for, normalised.</summary>
    public required ResponseSelectionSet Selections { get; init; }

    /// <summary>How objects that belong to a tenant are held to the caller's; null where the graph has none.</summary>
    public TenantVerification? Tenants { get; init; }

    /// <summary>What the operation costs its caller, as a function of its variables; not how its requests are weighed against each other (<see cref="PlanResult.Cost"/>).</summary>
    public CostFormula StaticCost { get; init; } = CostFormula.Nothing;

    /// <summary>How objects whose audited fields are answered are named; null where the plan asks for none.</summary>
    public AuditedReads? Audited { get; init; }

    /// <summary>The variables of the client's operation.</summary>
    public required SyntaxList<VariableDefinitionNode> VariableDefinitions { get; init; }

    /// <summary>The plan whose fetches these are: they were planned for an operation of the same shape; null where they were planned for this one.</summary>
    public QueryPlan? Origin { get; init; }

    /// <summary>The keys of the merged tree that the operation's fields are read from, field by field on the way down.</summary>
    internal ImmutableArray<string> SourceKeys { get; init; } = [];
}
