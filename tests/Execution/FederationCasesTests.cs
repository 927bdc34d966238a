using System.Buffers;
using System.Text.Json.Nodes;
using Federation.Supergraphs;
using Gateway.Execution.Subgraphs;
using Gateway.Execution.Tests.Harness;
using Gateway.Planning;
using GraphQL.Language;
using GraphQL.TypeSystem;
using GraphQL.TypeSystem.Validation;
using Tests.Kit.FederationCases;

namespace Gateway.Execution.Tests;

/// <summary>The federation cases through planner and executor over HTTP, with tiny buffers that are poisoned and counted.</summary>
public sealed class FederationCasesTests
{
    public static TheoryData<string> Suites => [.. FixtureSuite.Names];

    [Theory]
    [MemberData(nameof(Suites))]
    public async Task Planner_and_executor_answer_every_test_of_the_suite(string suite)
    {
        await using var server = await FixtureServer.StartAsync(FixtureSuite.Load(suite));
        var supergraph = Supergraph.Load(server.Supergraph).Supergraph!;
        var pool = new PoisoningBufferPool();
        using var http = new HttpMessageInvoker(new SocketsHttpHandler());
        var endpoints = supergraph.Subgraphs.ToDictionary(subgraph => subgraph.Name, subgraph => new Uri(subgraph.Url));
        var client = new HttpSubgraphClient(http, endpoints, new() { InitialResponseBytes = 1 }, pool);
        var executor = new PlanExecutor(new() { InitialSlots = 1, InitialRequestBytes = 1 }, pool);
        var planner = new QueryPlanner(supergraph, PlannerOptions.Default);
        var schema = new ExecutionSchema(supergraph.Schema, supergraph.ApiSchema);
        var faults = new List<string>();

        foreach (var (index, test) in server.Suite.Tests().Index())
        {
            var (response, plan) = await AnswerAsync(test.Query, supergraph, planner, schema, executor, client);
            if (test.Judge(response) is { } fault)
            {
                faults.Add($"test {index}: {fault}\n{test.Query}\n{plan}");
            }

            pool.AssertNothingOutstanding();
        }

        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
    }

    private static async Task<(JsonObject Response, string Plan)> AnswerAsync(
        string query,
        Supergraph supergraph,
        QueryPlanner planner,
        ExecutionSchema schema,
        PlanExecutor executor,
        ISubgraphClient client)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var document = Utf8GraphQLParser.Parse(query);
        var operation = document.Definitions.OfType<OperationDefinitionNode>().First();
        var errors = DocumentValidator.Validate(supergraph.ApiSchema, document);
        if (errors.Count > 0)
        {
            return (Refuse(errors), "");
        }

        var variables = VariableCoercion.Coerce(supergraph.ApiSchema, operation, ReadOnlyMemory<byte>.Empty);
        var plan = planner.Plan(document, operation, cancellationToken);
        if (plan.Plan is null)
        {
            return (Refuse(plan.Errors), "");
        }

        var output = new ArrayBufferWriter<byte>();
        var request = new ExecutionRequest { Variables = variables.Variables!, Subgraphs = client };
        await executor.ExecuteAsync(ExecutablePlan.Compile(plan.Plan, schema), request, output, cancellationToken);
        return (JsonNode.Parse(output.WrittenSpan)!.AsObject(), QueryPlanPrinter.Print(plan.Plan));
    }

    private static JsonObject Refuse(IReadOnlyList<GraphQLError> errors)
        => new() { ["errors"] = new JsonArray([.. errors.Select(error => JsonValue.Create(error.Message))]) };
}
