using Microsoft.Extensions.DependencyInjection;
using Subgraphs.Server.Tests.Sample;

namespace Subgraphs.Server.Tests;

/// <summary>A batch is one request's: nothing of another caller's is loaded with it, and nothing that it loaded is given to another.</summary>
public sealed class BatchIsolationTests
{
    [Fact]
    public async Task Requests_of_two_tenants_that_ask_for_one_key_at_once_load_it_in_a_batch_each()
    {
        using var subgraph = new SampleSubgraph(builder =>
        {
            builder.Services.AddSingleton(new Meeting(2));
            builder.AddTypes(typeof(MeetingQueries));
        });

        // Neither batch goes on before both have asked: a loader that they shared would have one batch for both, or give one's value to the other.
        var answers = await Task.WhenAll(
            subgraph.ExecuteAsync(new TestCaller(Partition: "northwind"), """{ met(key: "core-equity") }"""),
            subgraph.ExecuteAsync(new TestCaller(Partition: "hanbit"), """{ met(key: "core-equity") }"""));

        Assert.Equal(["met:core-equity", "met:core-equity"], subgraph.Log.Entries);
        Assert.Equal(
            ["""{"data":{"met":"core-equity of batch 1"}}""", """{"data":{"met":"core-equity of batch 2"}}"""],
            answers.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_next_request_of_a_tenant_loads_anew()
    {
        using var subgraph = new SampleSubgraph(builder =>
        {
            builder.Services.AddSingleton(new Meeting(1));
            builder.AddTypes(typeof(MeetingQueries));
        });

        Assert.Equal("""{"data":{"a":"k of batch 1","b":"k of batch 1"}}""", await subgraph.ExecuteAsync("""{ a: met(key: "k") b: met(key: "k") }"""));
        Assert.Equal("""{"data":{"a":"k of batch 2"}}""", await subgraph.ExecuteAsync("""{ a: met(key: "k") }"""));
    }
}
