using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using Federation.Supergraphs;
using Gateway.Execution.Memory;
using Gateway.Execution.Subgraphs;
using Gateway.Planning;
using GraphQL.Language;
using GraphQL.TypeSystem;
using GraphQL.TypeSystem.Validation;
using Tests.Kit.FederationCases;

namespace Gateway.Execution.Tests.Harness;

/// <summary>A suite of the federation cases from query to answer in one process: validate, plan, execute against the suite's subgraphs.</summary>
internal sealed class SuiteGateway(FixtureSuite suite)
{
    private readonly Supergraph _supergraph = Supergraph.Load(suite.Supergraph("http://127.0.0.1")).Supergraph!;

    /// <summary>The name of a subgraph that refuses all connections.</summary>
    public string? DownSubgraph { get; init; }

    /// <summary>The plan of the last query, as text.</summary>
    public string? Plan { get; private set; }

    public async Task<JsonObject> AnswerAsync(string query)
    {
        Plan = null;
        var document = Utf8GraphQLParser.Parse(query);
        var operation = (OperationDefinitionNode)document.Definitions[0];
        var invalid = DocumentValidator.Validate(_supergraph.ApiSchema, document);
        if (invalid.Count > 0)
        {
            return Refusal(invalid);
        }

        var planned = new QueryPlanner(_supergraph, PlannerOptions.Default).Plan(document, operation, CancellationToken.None);
        if (planned.Plan is not { } plan)
        {
            return Refusal(planned.Errors);
        }

        Plan = QueryPlanPrinter.Print(plan);
        var pool = new PoisoningBufferPool();
        var variables = VariableCoercion.Coerce(_supergraph.ApiSchema, operation, Encoding.UTF8.GetBytes("{}")).Variables!;
        var output = new ArrayBufferWriter<byte>();
        await new PlanExecutor(new ExecutionOptions { InitialSlots = 1, InitialRequestBytes = 1 }, pool).ExecuteAsync(
            ExecutablePlan.Compile(plan, new ExecutionSchema(_supergraph.Schema, _supergraph.ApiSchema)),
            new ExecutionRequest { Variables = variables, Subgraphs = new Client(suite, DownSubgraph, pool) },
            output,
            CancellationToken.None);
        return JsonNode.Parse(output.WrittenSpan)!.AsObject();
    }

    private static JsonObject Refusal(IReadOnlyList<GraphQLError> errors)
        => new() { ["errors"] = new JsonArray([.. errors.Select(error => (JsonNode)error.Message)]) };

    private sealed class Client(FixtureSuite suite, string? down, BufferPool pool) : ISubgraphClient
    {
        public ValueTask<SubgraphResponse> SendAsync(SubgraphRequest request, CancellationToken cancellationToken)
        {
            if (request.Subgraph == down)
            {
                return ValueTask.FromResult(SubgraphResponse.Failed(SubgraphFailure.Unavailable));
            }

            var subgraph = suite.Subgraphs.Single(candidate => candidate.Name == request.Subgraph);
            var response = Encoding.UTF8.GetBytes(subgraph.Execute(JsonNode.Parse(request.Body.Memory.Span)!.AsObject()).ToJsonString());
            using var writer = new PooledByteWriter(pool, response.Length);
            writer.Write(response);
            return ValueTask.FromResult(SubgraphResponse.Success(writer.Detach()));
        }
    }
}
