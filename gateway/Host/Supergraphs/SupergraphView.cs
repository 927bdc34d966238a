using Federation.Supergraphs;
using Gateway.Execution;
using Gateway.Host.Caching;
using Gateway.Host.Contracts;
using Gateway.Host.Preparation;
using Gateway.Planning;
using GraphQL.Language;
using GraphQL.TypeSystem;
using GraphQL.TypeSystem.Scalars;
using GraphQL.TypeSystem.Validation;

namespace Gateway.Host.Supergraphs;

/// <summary>
/// The supergraph as one contract shows it, and what was prepared against it. Callers of one contract share a view, however many tenants
/// they are; nothing of one view can be found through another.
/// </summary>
/// <param name="contract">The contract's name; empty: the whole graph.</param>
/// <param name="supergraph">Its API schema has what the contract shows; behind it is the whole graph.</param>
/// <param name="cachedOperations">Prepared operations that are kept.</param>
/// <param name="documents">Limits on documents; null: the defaults.</param>
/// <param name="variables">Limits on variables; null: the defaults.</param>
/// <param name="planning">Limits on planning; null: the defaults.</param>
internal sealed class SupergraphView(
    string contract,
    Supergraph supergraph,
    int cachedOperations,
    DocumentOptions? documents = null,
    VariableOptions? variables = null,
    PlanningOptions? planning = null)
{
    /// <summary>The name of the view that hides nothing.</summary>
    public const string Whole = "";

    public string Contract { get; } = contract;

    public Supergraph Supergraph { get; } = supergraph;

    public ParserOptions ParserOptions { get; } = (documents ?? new DocumentOptions()).ToParserOptions();

    // The whole graph says what its scalars are: a contract can hide the one that gives it away.
    public ValidationOptions ValidationOptions { get; } = (documents ?? new DocumentOptions()).ToValidationOptions(ScalarRegistry.For(supergraph.Schema));

    public VariableCoercionOptions VariableCoercionOptions { get; } = (variables ?? new VariableOptions()).ToCoercionOptions(ScalarRegistry.For(supergraph.Schema));

    public QueryPlanner Planner { get; } = new(supergraph, (planning ?? new PlanningOptions()).ToPlannerOptions());

    public ExecutionSchema ExecutionSchema { get; } = new(supergraph.Schema, supergraph.ApiSchema, supergraph.Costs, supergraph.Tenancy.PersonalFields);

    /// <summary>Set where introspection is filtered by what the caller holds.</summary>
    public EntitledSchemas? EntitledSchemas { get; init; }

    public BoundedCache<DocumentKey, PreparedDocument> Documents { get; } = new(cachedOperations, cachedOperations / 4);

    public BoundedCache<OperationKey, PreparedOperation> Operations { get; } = new(cachedOperations, cachedOperations / 4);
}
