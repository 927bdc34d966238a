using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Subgraphs.Server.Tests.Sample;

namespace Subgraphs.Server.Tests;

public sealed class FailureTests
{
    [Fact]
    public async Task Mutations_run_one_after_the_other_and_a_refused_one_stops_none()
    {
        using var subgraph = Create();

        var response = await subgraph.ExecuteAsync("mutation { a: book(amount: 1) refuse b: book(amount: 2) }");

        Assert.EndsWith(""","data":{"a":1,"refuse":null,"b":2}}""", response, StringComparison.Ordinal);
        Assert.Contains("REFUSED", response, StringComparison.Ordinal);
        Assert.Equal(["begin 1", "end 1", "begin 2", "end 2"], subgraph.Log.Entries);
    }

    [Fact]
    public async Task A_failed_batch_is_reported_at_each_place_that_waited_for_it()
    {
        using var subgraph = Create();

        using var response = JsonDocument.Parse(await subgraph.ExecuteAsync("{ faulty { number text } }"));

        Assert.Equal(
            ["""["faulty",0,"text"]""", """["faulty",1,"text"]"""],
            response.RootElement.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("path").GetRawText()));
        Assert.All(
            response.RootElement.GetProperty("errors").EnumerateArray(),
            error => Assert.Equal("No text for 2 keys.", error.GetProperty("message").GetString()));
        Assert.Equal("""{"faulty":[{"number":1,"text":null},{"number":2,"text":null}]}""", response.RootElement.GetProperty("data").GetRawText());
    }

    [Fact]
    public async Task A_batch_of_the_wrong_length_is_given_to_nobody()
    {
        using var subgraph = Create();

        var response = await subgraph.ExecuteAsync("{ faulty { short } }");

        Assert.EndsWith(""","data":{"faulty":[{"short":null},{"short":null}]}}""", response, StringComparison.Ordinal);
        Assert.Contains("Internal error. It was recorded as request-1.", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_loaded_values_lead_to_is_one_next_batch()
    {
        using var subgraph = Create();

        Assert.Equal("""{"data":{"faulty":[{"twice":100},{"twice":200}]}}""", await subgraph.ExecuteAsync("{ faulty { twice } }"));
        Assert.Equal(["next:1,2", "next:10,20"], subgraph.Log.Entries);
    }

    [Fact]
    public async Task Errors_beyond_a_hundred_of_one_field_are_counted()
    {
        using var subgraph = Create();

        using var response = JsonDocument.Parse(await subgraph.ExecuteAsync("{ many(count: 130) { text } }"));

        var errors = response.RootElement.GetProperty("errors").EnumerateArray().ToArray();
        Assert.Equal(101, errors.Length);
        Assert.Equal(30, errors[^1].GetProperty("extensions").GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task An_answer_of_too_many_objects_is_refused()
    {
        using var subgraph = Create(100);

        var response = await subgraph.ExecuteAsync("{ many(count: 101) { number } }");

        Assert.Contains("RESPONSE_TOO_LARGE", response, StringComparison.Ordinal);
        Assert.EndsWith("\"data\":null}", response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_operation_that_runs_too_long_is_ended()
    {
        var time = new ManualTime();
        using var subgraph = new SampleSubgraph(builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(time);
            builder.AddTypes(typeof(FaultyQueries));
        });

        var pending = subgraph.ExecuteAsync("{ slow }");
        time.FireAll();

        var response = await pending;
        Assert.Contains("OPERATION_TIMEOUT", response, StringComparison.Ordinal);
        Assert.EndsWith("\"data\":null}", response, StringComparison.Ordinal);
    }

    private static SampleSubgraph Create(int maxObjects = 1000) => new(builder => builder
        .AddTypes(typeof(FaultyQueries), typeof(LedgerMutations))
        .Configure(options => options.MaxObjects = maxObjects));
}
