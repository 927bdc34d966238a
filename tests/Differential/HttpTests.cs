using System.Text.Json.Nodes;
using Gateway.Differential.Tests.Comparing;
using Gateway.Differential.Tests.Generating;
using Gateway.Differential.Tests.Reference;
using Gateway.Differential.Tests.Splitting;
using GraphQL.Language;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Tests.Kit;

namespace Gateway.Differential.Tests;

/// <summary>The same comparison through the whole of the gateway as a program, over HTTP on both of its sides.</summary>
public sealed class HttpTests
{
    private const int OperationsPerGraph = 40;

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(10)]
    [InlineData(13)]
    public async Task The_program_answers_as_one_process_does(int seed)
    {
        var random = new Random(seed);
        var (input, _) = DifferentialRun.Make(random, hasLabels: false); // The program draws which requests a percentage is on for.
        var graph = SplitGraph.TryBuild(input.BaseSdl, input.Subgraphs, out var problem);
        Assert.True(graph is not null, problem.Detail);
        InProcessSubgraphs? subgraphs = null;
        await using var server = await ServeAsync((name, body) => subgraphs!.Answer(name, body));
        await using var gateway = await GatewayProcess.StartAsync(graph.SupergraphSdl.Replace("\"http://", $"\"{server.Urls.Single()}/", StringComparison.Ordinal));
        var ids = input.Data["objects"]!.AsObject().Select(entry => entry.Key).ToList();

        for (var i = 0; i < OperationsPerGraph; i++)
        {
            var (text, variables) = OperationGenerator.Generate(graph.ClientSchema, ids, random);
            subgraphs = new InProcessSubgraphs(graph, Dataset.Load(input.Data), Circumstances.Ordinary, new PoisoningPool());

            var actual = await gateway.QueryAsync(text, variables);

            var document = Utf8GraphQLParser.Parse(text);
            var operation = document.Definitions.OfType<OperationDefinitionNode>().Single();
            var resolver = new SingleProcessResolver(graph.BaseSchema, Dataset.Load(input.Data));
            var expected = new PlainExecutor(graph.ClientSchema, document, operation, variables, resolver).Execute();
            var hasFailures = input.Data.ToJsonString().Contains("$error", StringComparison.Ordinal);
            var (kind, detail) = AnswerEquivalence.Judge(expected, actual, null, hasFailures);
            Assert.True(kind == DifferenceKind.None, $"{text}\n{variables.ToJsonString()}\n{detail}\n{actual.ToJsonString()}");
            Assert.Empty(subgraphs.Faults);
        }
    }

    private static async Task<WebApplication> ServeAsync(Func<string, JsonObject, JsonObject> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var gate = new Lock();
        app.MapPost("/{subgraph}", async (string subgraph, HttpRequest request) =>
        {
            var body = (await JsonNode.ParseAsync(request.Body))!.AsObject();
            lock (gate)
            {
                return Results.Text(answer(subgraph, body).ToJsonString(), "application/json");
            }
        });
        await app.StartAsync();
        return app;
    }
}
