using System.Buffers;
using System.Text;
using System.Text.Json.Nodes;
using Federation.Supergraphs;
using Gateway.Execution.Memory;
using Gateway.Execution.Subgraphs;
using Gateway.Execution.Tests.Harness;
using Gateway.Planning;
using GraphQL.Language;
using GraphQL.TypeSystem;
using GraphQL.TypeSystem.Validation;
using Tests.Kit;
using Tests.Kit.FederationCases;

namespace Gateway.Execution.Tests;

/// <summary>The federation cases from query to answer in one process: validate, plan, execute against the suite's subgraphs.</summary>
public sealed class FederationCaseTests
{
    public static TheoryData<string> Suites => [.. FixtureSuite.Names.DefaultIfEmpty("simple-entity-call")];

    [Theory]
    [MemberData(nameof(Suites))]
    public async Task A_suite_is_answered_right(string name)
    {
        SharedData.Require("federation-cases");
        var suite = FixtureSuite.Load(name);
        var supergraph = Supergraph.Load(suite.Supergraph("http://127.0.0.1")).Supergraph!;
        var planner = new QueryPlanner(supergraph, PlannerOptions.Default);
        var schema = new ExecutionSchema(supergraph.Schema, supergraph.ApiSchema);
        var wrong = new List<string>();
        foreach (var (test, number) in suite.Tests().Select((test, number) => (test, number)))
        {
            var (response, plan) = await AnswerAsync(suite, supergraph, planner, schema, test.Query);
            if (test.Judge(response) is { } problem)
            {
                wrong.Add($"{number}: {problem}\n{plan}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static async Task<(JsonObject Response, string? Plan)> AnswerAsync(
        FixtureSuite suite,
        Supergraph supergraph,
        QueryPlanner planner,
        ExecutionSchema schema,
        string query)
    {
        var document = Utf8GraphQLParser.Parse(query);
        var operation = (OperationDefinitionNode)document.Definitions[0];
        var invalid = DocumentValidator.Validate(supergraph.ApiSchema, document);
        if (invalid.Count > 0)
        {
            return (Refusal(invalid), null);
        }

        var planned = planner.Plan(document, operation, CancellationToken.None);
        if (planned.Plan is not { } plan)
        {
            return (Refusal(planned.Errors), null);
        }

        var pool = new PoisoningBufferPool();
        var variables = VariableCoercion.Coerce(supergraph.ApiSchema, operation, Encoding.UTF8.GetBytes("{}")).Variables!;
        var output = new ArrayBufferWriter<byte>();
        await new PlanExecutor(new ExecutionOptions { InitialSlots = 1, InitialRequestBytes = 1 }, pool).ExecuteAsync(
            ExecutablePlan.Compile(plan, schema),
            new ExecutionRequest { Variables = variables, Subgraphs = new SuiteClient(suite, pool) },
            output,
            CancellationToken.None);
        return (JsonNode.Parse(output.WrittenSpan)!.AsObject(), QueryPlanPrinter.Print(plan));
    }

    private static JsonObject Refusal(IReadOnlyList<GraphQLError> errors)
        => new() { ["errors"] = new JsonArray([.. errors.Select(error => (JsonNode)error.Message)]) };

    private sealed class SuiteClient(FixtureSuite suite, BufferPool pool) : ISubgraphClient
    {
        public ValueTask<SubgraphResponse> SendAsync(SubgraphRequest request, CancellationToken cancellationToken)
        {
            var subgraph = suite.Subgraphs.Single(candidate => candidate.Name == request.Subgraph);
            var response = Encoding.UTF8.GetBytes(subgraph.Execute(JsonNode.Parse(request.Body.Memory.Span)!.AsObject()).ToJsonString());
            using var writer = new PooledByteWriter(pool, response.Length);
            writer.Write(response);
            return ValueTask.FromResult(SubgraphResponse.Success(writer.Detach()));
        }
    }
}
