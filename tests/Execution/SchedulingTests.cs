using Gateway.Execution.Memory;
using Gateway.Execution.Subgraphs;
using Gateway.Execution.Tests.Harness;
using Gateway.Planning;

namespace Gateway.Execution.Tests;

/// <summary>When fetches start, what they carry, and how an execution ends early.</summary>
public sealed class SchedulingTests
{
    private const string Sdl = """
        type Query { a: Int b: Int c: Int thing: Thing }
        type Mutation { one: Int two: Int three: Int }
        type Thing { id: ID! x: Int y: Int z: Int }
        """;

    [Fact]
    public async Task Fetches_that_depend_on_nothing_are_under_way_together()
    {
        var together = new Barrier(2);
        var scenario = new ExecutionScenario(Sdl, "{ a b }").Plan(plan => plan.Root("a", "a").Root("b", "b"));
        foreach (var name in new[] { "a", "b" })
        {
            scenario.Subgraphs.Answer(name, async (_, cancellationToken) =>
            {
                // Both must be under way before either answers.
                await Task.Run(() => together.SignalAndWait(cancellationToken), cancellationToken);
                return Body(scenario, $$$"""{"data":{"{{{name}}}":1}}""");
            });
        }

        Assert.Equal("""{"data":{"a":1,"b":1}}""", await scenario.RunAsync());
    }

    [Fact]
    public async Task A_fetch_starts_when_its_own_dependencies_are_merged_and_waits_for_no_other()
    {
        var slow = new TaskCompletionSource<SubgraphResponse>(TaskCreationOptions.RunContinuationsAsynchronously);
        var scenario = new ExecutionScenario(Sdl, "{ a thing { x } }")
            .Plan(plan => plan.Root("slow", "a").Root("fast", "thing{id}").Entities("next", "thing", "id", "...on Thing{x}", 1))
            .Answer("fast", """{"data":{"thing":{"id":"1"}}}""");
        scenario.Subgraphs.Answer("slow", (_, _) => new ValueTask<SubgraphResponse>(slow.Task));
        scenario.Subgraphs.Answer("next", (_, _) =>
        {
            slow.SetResult(Body(scenario, """{"data":{"a":1}}"""));
            return ValueTask.FromResult(Body(scenario, """{"data":{"_entities":[{"x":2}]}}"""));
        });

        Assert.Equal("""{"data":{"a":1,"thing":{"x":2}}}""", await scenario.RunAsync());
    }

    [Fact]
    public async Task A_fetch_waits_for_all_of_its_dependencies()
    {
        var scenario = new ExecutionScenario(Sdl, "{ thing { z } }")
            .Plan(plan => plan
                .Root("a", "thing{id}")
                .Entities("b", "thing", "id", "...on Thing{x}", 0)
                .Entities("c", "thing", "id", "...on Thing{y}", 0)
                .Entities("d", "thing", "id x y", "...on Thing{z}", 1, 2));
        scenario.Answer("a", """{"data":{"thing":{"id":"1"}}}""");
        scenario.Subgraphs.Answer("b", async (_, _) =>
        {
            await Task.Yield();
            return Body(scenario, """{"data":{"_entities":[{"x":1}]}}""");
        });
        scenario.Subgraphs.Answer("c", async (_, _) =>
        {
            await Task.Yield();
            return Body(scenario, """{"data":{"_entities":[{"y":2}]}}""");
        });
        scenario.Answer("d", """{"data":{"_entities":[{"z":3}]}}""");

        Assert.Equal("""{"data":{"thing":{"z":3}}}""", await scenario.RunAsync());
        Assert.Contains("""{"__typename":"Thing","id":"1","x":1,"y":2}""", scenario.Requests[^1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mutations_run_one_after_the_other()
    {
        var running = 0;
        var scenario = new ExecutionScenario(Sdl, "mutation { one two three }")
            .Plan(plan => plan.Root("a", "one").Root("b", "two", dependsOn: [0]).Root("c", "three", dependsOn: [1]));
        foreach (var (subgraph, field) in new[] { ("a", "one"), ("b", "two"), ("c", "three") })
        {
            scenario.Subgraphs.Answer(subgraph, async (_, _) =>
            {
                Assert.Equal(1, Interlocked.Increment(ref running));
                await Task.Yield();
                Interlocked.Decrement(ref running);
                return Body(scenario, $$$"""{"data":{"{{{field}}}":1}}""");
            });
        }

        Assert.Equal("""{"data":{"one":1,"two":1,"three":1}}""", await scenario.RunAsync());
        Assert.Equal(["a", "b", "c"], scenario.Requests.Select(request => request.Subgraph));
    }

    [Fact]
    public async Task Variables_are_sent_as_they_came_and_those_without_a_value_are_left_out()
    {
        var scenario = new ExecutionScenario("scalar Json type Query { f(a: Json, b: Json, c: Json): Int }", "query($x: Json, $y: Json, $z: Json) { f(a: $x, b: $y, c: $z) }")
            .Plan(plan => plan.Root("a", "f(a:$x,b:$y,c:$z)", variables: ["x", "y", "z"]))
            .Answer("a", """{"data":{"f":1}}""");

        await scenario.RunAsync("""{"x":{"k":[1.10,"\u00e9\n"]},"z":null}""");

        Assert.EndsWith("""
            ,"variables":{"x":{"k":[1.10,"\u00e9\n"]},"z":null}}
            """, scenario.Requests[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_query_text_is_escaped_in_the_body()
    {
        var scenario = new ExecutionScenario("type Query { f(a: String): Int }", "{ f(a: \"x\") }")
            .Plan(plan => plan.Root("a", "f(a:\"x\\\\\")"))
            .Answer("a", """{"data":{"f":1}}""");

        await scenario.RunAsync();

        Assert.Equal("""{"query":"query{f(a:\"x\\\\\")}"}""", scenario.Requests[0].Body);
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 1)]
    public async Task A_condition_that_does_not_hold_leaves_a_fetch_out(bool include, int sent)
    {
        var scenario = new ExecutionScenario(Sdl, "query($i: Boolean!) { a b @include(if: $i) }")
            .Plan(plan => plan.Root("a", "a").Root("b", "b", conditions: [new PlanCondition("i", true)]))
            .Answer("a", """{"data":{"a":1}}""")
            .Answer("b", """{"data":{"b":2}}""");

        var response = await scenario.RunAsync(include ? """{"i":true}""" : """{"i":false}""");

        Assert.Equal(include ? """{"data":{"a":1,"b":2}}""" : """{"data":{"a":1}}""", response);
        Assert.Equal(sent, scenario.Result.FetchCount);
    }

    [Fact]
    public async Task A_lookup_whose_condition_does_not_hold_sends_no_representation()
    {
        var scenario = new ExecutionScenario(Sdl, "query($i: Boolean!) { thing { x y @skip(if: $i) } }")
            .Plan(plan => plan
                .Root("a", "thing{id}")
                .Entities("b", [
                    PlanBuilder.Lookup("_e0", "thing", "id", "...on Thing{x}"),
                    PlanBuilder.Lookup("_e1", "thing", "id", "...on Thing{y}", conditions: [new PlanCondition("i", false)])], 0))
            .Answer("a", """{"data":{"thing":{"id":"1"}}}""")
            .Answer("b", """{"data":{"_e0":[{"x":1}],"_e1":[]}}""");

        Assert.Equal("""{"data":{"thing":{"x":1}}}""", await scenario.RunAsync("""{"i":true}"""));
        Assert.EndsWith("""variables":{"e0":[{"__typename":"Thing","id":"1"}],"e1":[]}}""", scenario.Requests[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Introspection_is_answered_by_the_gateway_itself()
    {
        var scenario = new ExecutionScenario(Sdl, "{ a t: __type(name: \"Thing\") { name fields { name } } }")
            .Plan(plan => plan.Root(null, "t:__type(name:\"Thing\"){name fields{name}}").Root("a", "a"))
            .Answer("a", """{"data":{"a":1}}""");

        Assert.Equal(
            """{"data":{"a":1,"t":{"name":"Thing","fields":[{"name":"id"},{"name":"x"},{"name":"y"},{"name":"z"}]}}}""",
            await scenario.RunAsync());
        Assert.Single(scenario.Requests);
    }

    [Fact]
    public async Task A_cancelled_execution_writes_nothing_and_gives_back_what_it_held()
    {
        using var cancellation = new CancellationTokenSource();
        var scenario = new ExecutionScenario(Sdl, "{ a b thing { x } }")
            .Plan(plan => plan.Root("a", "a").Root("b", "b").Root("c", "thing{id}").Entities("d", "thing", "id", "...on Thing{x}", 2))
            .Answer("c", """{"data":{"thing":{"id":"1"}}}""");
        scenario.Subgraphs.Answer("a", async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return default;
        });
        scenario.Subgraphs.Answer("b", async (_, cancellationToken) =>
        {
            // This one answers although nobody waits any more.
            await Task.WhenAny(Task.Delay(Timeout.Infinite, cancellationToken));
            return Body(scenario, """{"data":{"b":1}}""");
        });
        scenario.Subgraphs.Answer("d", async (_, cancellationToken) =>
        {
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return default;
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => scenario.RunAsync(cancellationToken: cancellation.Token));
    }

    [Fact]
    public async Task An_exception_of_the_client_fails_its_fetch_alone()
    {
        var scenario = new ExecutionScenario(Sdl, "{ a b }").Plan(plan => plan.Root("a", "a").Root("b", "b")).Answer("b", """{"data":{"b":2}}""");
        scenario.Subgraphs.Answer("a", (_, _) => throw new InvalidOperationException("secret"));

        var response = await scenario.RunAsync();

        Assert.Contains("INTERNAL_ERROR", response, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", response, StringComparison.Ordinal);
        Assert.EndsWith("""{"a":null,"b":2}}""", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_responses_that_arrive_at_once_are_merged_one_at_a_time()
    {
        const int Count = 60;
        var fields = Enumerable.Range(0, Count).Select(i => $"f{i}").ToArray();
        var sdl = $"type Query {{ {string.Join(' ', fields.Select(field => $"{field}: [Int!]"))} }}";
        var scenario = new ExecutionScenario(sdl, $"{{ {string.Join(' ', fields)} }}");
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var waiting = 0;
        foreach (var field in fields)
        {
            scenario.Plan(plan => plan.Root(field, field));
            scenario.Subgraphs.Answer(field, async (_, _) =>
            {
                if (Interlocked.Increment(ref waiting) == Count)
                {
                    gate.SetResult();
                }

                await gate.Task;
                return Body(scenario, $$$"""{"data":{"{{{field}}}":[1,2,3,4,5,6,7,8]}}""");
            });
        }

        var expected = string.Join(',', fields.Select(field => $"\"{field}\":[1,2,3,4,5,6,7,8]"));
        Assert.Equal("{\"data\":{" + expected + "}}", await scenario.RunAsync());
    }

    [Fact]
    public async Task One_plan_serves_many_requests_at_once()
    {
        const string Operation = "query($i: Boolean!) { thing { id x @include(if: $i) y z } a }";
        var schema = GraphQL.TypeSystem.SchemaBuilder.BuildOrThrow(Sdl);
        var builder = new PlanBuilder(schema, Operation)
            .Root("a", "thing{id y} a")
            .Entities("b", "thing", "id", "...on Thing{x}", 0)
            .Entities("c", "thing", "id y", "...on Thing{z}", 0);
        var plan = ExecutablePlan.Compile(builder.Build(), new ExecutionSchema(schema, schema));
        var pool = new PoisoningBufferPool();
        var executor = new PlanExecutor(new() { InitialSlots = 1, InitialRequestBytes = 1 }, pool);

        await Parallel.ForAsync(0, 400, TestContext.Current.CancellationToken, async (number, cancellationToken) =>
        {
            var isIncluded = number % 2 == 0;
            var json = System.Text.Encoding.UTF8.GetBytes(isIncluded ? """{"i":true}""" : """{"i":false}""");
            var subgraphs = new CannedSubgraphs(pool);
            foreach (var (name, answer) in new[]
            {
                ("a", $"{{\"data\":{{\"thing\":{{\"id\":\"{number}\",\"y\":{number}}},\"a\":{number}}}}}"),
                ("b", $"{{\"data\":{{\"_entities\":[{{\"x\":{number}}}]}}}}"),
                ("c", $"{{\"data\":{{\"_entities\":[{{\"z\":{number}}}]}}}}"),
            })
            {
                subgraphs.Answer(name, async (_, _) =>
                {
                    await Task.Yield();
                    return SubgraphResponse.Success(BodyBuffer.Copy(System.Text.Encoding.UTF8.GetBytes(answer), pool));
                });
            }

            var output = new SegmentedOutput(7);
            var variables = GraphQL.TypeSystem.VariableCoercion.Coerce(schema, builder.Operation, json).Variables!;
            await executor.ExecuteAsync(plan, new ExecutionRequest { Variables = variables, Subgraphs = subgraphs }, output, cancellationToken);

            var x = isIncluded ? $"\"x\":{number}," : "";
            Assert.Equal(
                $"{{\"data\":{{\"thing\":{{\"id\":\"{number}\",{x}\"y\":{number},\"z\":{number}}},\"a\":{number}}}}}",
                System.Text.Encoding.UTF8.GetString(output.ToArray()));
        });

        pool.AssertNothingOutstanding();
    }

    private static SubgraphResponse Body(ExecutionScenario scenario, string json)
        => SubgraphResponse.Success(BodyBuffer.Copy(System.Text.Encoding.UTF8.GetBytes(json), scenario.Pool));
}
