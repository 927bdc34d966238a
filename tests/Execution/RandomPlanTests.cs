using System.Text;
using System.Text.Json.Nodes;
using Gateway.Execution.Tests.Harness;
using Gateway.Execution.Tests.Randomized;
using GraphQL.TypeSystem;

namespace Gateway.Execution.Tests;

/// <summary>Random operations, plans, data and failures: the executor answers what a plain executor of the same plan answers.</summary>
public sealed class RandomPlanTests
{
    private static readonly Schema Schema = SchemaBuilder.BuildOrThrow(RandomGraph.Sdl);

    [Theory]
    [InlineData(0, 125)]
    [InlineData(250, 125)]
    [InlineData(500, 125)]
    [InlineData(750, 125)]
    public async Task The_answer_is_that_of_a_plain_executor(int first, int count)
    {
        for (var seed = first; seed < first + count; seed++)
        {
            await CompareAsync(seed);
        }
    }

    private static async Task CompareAsync(int seed)
    {
        var random = new Random(seed);
        var graph = new RandomGraph(random);
        var randomPlan = new RandomPlan(random, Schema);
        var builder = new PlanBuilder(Schema, randomPlan.Operation);
        randomPlan.Build(builder);
        var plan = builder.Build();
        var pool = new PoisoningBufferPool();
        var subgraphs = new RandomSubgraphs(graph, seed, pool);
        var values = new Dictionary<string, bool> { ["a"] = random.Next(2) == 0, ["b"] = random.Next(2) == 0 };
        var json = Encoding.UTF8.GetBytes($"{{\"a\":{(values["a"] ? "true" : "false")},\"b\":{(values["b"] ? "true" : "false")}}}");
        var variables = VariableCoercion.Coerce(Schema, builder.Operation, json).Variables!;
        var segmentSize = 1 + random.Next(40);
        var options = new ExecutionOptions { InitialSlots = 1 + random.Next(5), InitialRequestBytes = 1, WriteStep = 1 + random.Next(200) };
        var context = $"seed {seed}: {randomPlan.Operation}";

        var answer = await new PlanExecutor(options, pool).ExecuteAsync(
            ExecutablePlan.Compile(plan, new ExecutionSchema(Schema, Schema)),
            new ExecutionRequest { Variables = variables, Subgraphs = subgraphs },
            TestContext.Current.CancellationToken);
        var result = answer.Result;
        var output = await AnswerReader.ReadAsync(answer, segmentSize);

        pool.AssertNothingOutstanding();
        var reference = new ReferenceExecutor(Schema, plan, values, subgraphs);
        var expected = reference.Execute();
        var response = JsonNode.Parse(output)!.AsObject();
        if (Difference(expected, response["data"], "data") is { } difference)
        {
            Assert.Fail($"{context}\n{difference}");
        }

        Assert.True(
            reference.HasErrors == response.ContainsKey("errors"),
            $"{context}\n{(reference.HasErrors ? "an error is missing in" : "there should be no error in")} {response.ToJsonString()}");
        Assert.Equal(expected is not null, result.HasData);
    }

    /// <summary>Where two answers first differ, and how; null where they are equal.</summary>
    private static string? Difference(JsonNode? expected, JsonNode? actual, string path)
    {
        if (JsonNode.DeepEquals(expected, actual))
        {
            return null;
        }

        return (expected, actual) switch
        {
            (JsonObject left, JsonObject right) when left.Select(one => one.Key).SequenceEqual(right.Select(one => one.Key))
                => left.Select(one => Difference(one.Value, right[one.Key], $"{path}.{one.Key}")).First(found => found is not null),
            (JsonArray left, JsonArray right) when left.Count == right.Count
                => left.Select((one, i) => Difference(one, right[i], $"{path}.{i}")).First(found => found is not null),
            _ => $"{path}: expected {expected?.ToJsonString() ?? "null"}\nbut got {actual?.ToJsonString() ?? "null"}",
        };
    }
}
