using System.Text;
using Federation.Supergraphs;
using Gateway.Execution.Subgraphs;
using Gateway.Planning;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Gateway.Execution.Tests.Harness;

/// <summary>One execution: schema, operation with its plan, canned subgraphs. Limits are tiny and the pool poisons and counts.</summary>
internal sealed class ExecutionScenario
{
    private readonly Schema _apiSchema;
    private readonly ExecutionSchema _schema;
    private readonly PlanBuilder _plan;
    private QueryPlan? _built;

    public ExecutionScenario(string sdl, string operation, string? apiSdl = null)
    {
        var schema = SchemaBuilder.BuildOrThrow(sdl);
        _apiSchema = apiSdl is null ? schema : SchemaBuilder.BuildOrThrow(apiSdl);
        _schema = new ExecutionSchema(schema, _apiSchema);
        _plan = new PlanBuilder(_apiSchema, operation);
        Subgraphs = new CannedSubgraphs(Pool);
    }

    private ExecutionScenario(Supergraph supergraph, string operation)
    {
        _apiSchema = supergraph.ApiSchema;
        _schema = new ExecutionSchema(supergraph.Schema, _apiSchema, supergraph.Costs);
        _plan = new PlanBuilder(_apiSchema, operation);
        Subgraphs = new CannedSubgraphs(Pool);
        var planned = new QueryPlanner(supergraph, PlannerOptions.Default).Plan(Utf8GraphQLParser.Parse(operation), _plan.Operation, CancellationToken.None);
        Assert.Empty(planned.Errors);
        _built = planned.Plan;
    }

    public PoisoningBufferPool Pool { get; } = new();

    public CannedSubgraphs Subgraphs { get; }

    public ISubgraphClient? Client { get; init; }

    public ExecutionOptions Options { get; init; } = new() { InitialSlots = 1, InitialRequestBytes = 1, WriteStep = 5 };

    public IExecutionObserver? Observer { get; init; }

    public ExecutionResult Result { get; private set; }

    public IReadOnlyList<(string Subgraph, string Body)> Requests => Subgraphs.Requests;

    /// <summary>The operation as the planner plans it over a supergraph.</summary>
    public static ExecutionScenario Planned(string supergraph, string operation)
    {
        var result = Supergraph.Load(supergraph);
        Assert.Empty(result.Errors);
        return new ExecutionScenario(result.Supergraph!, operation);
    }

    public ExecutionScenario Plan(Action<PlanBuilder> build)
    {
        build(_plan);
        return this;
    }

    public ExecutionScenario Answer(string subgraph, string json)
    {
        Subgraphs.Answer(subgraph, json);
        return this;
    }

    public ExecutionScenario Fail(string subgraph, SubgraphFailure failure)
    {
        Subgraphs.Fail(subgraph, failure);
        return this;
    }

    /// <summary>Executes and gives the response as text, having checked that every buffer came back.</summary>
    public async Task<string> RunAsync(string variables = "{}", CancellationToken? cancellationToken = null)
    {
        var coerced = VariableCoercion.Coerce(_apiSchema, _plan.Operation, Encoding.UTF8.GetBytes(variables));
        Assert.Empty(coerced.Errors);
        var request = new ExecutionRequest
        {
            Variables = coerced.Variables!,
            Subgraphs = Client ?? Subgraphs,
            Observer = Observer,
        };
        var executable = ExecutablePlan.Compile(_built ??= _plan.Build(), _schema);
        try
        {
            var answer = await new PlanExecutor(Options, Pool)
                .ExecuteAsync(executable, request, cancellationToken ?? TestContext.Current.CancellationToken);
            Result = answer.Result;
            return Encoding.UTF8.GetString(await AnswerReader.ReadAsync(answer, segmentSize: 3));
        }
        finally
        {
            Pool.AssertNothingOutstanding();
        }
    }
}
