using System.Net;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Subgraphs.Server.Authorization;
using Subgraphs.Server.Hosting;
using Subgraphs.Server.Tests.Http;
using Subgraphs.Server.Tests.Sample;

namespace Subgraphs.Server.Tests;

/// <summary>What one tenant's operations do to another's, counted in operations and not in time.</summary>
public sealed class NeighbourTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_a_tenant_has_ten_times_more_operations_than_places_another_ones_begins_at_once()
    {
        var gate = new Gate();
        using var subgraph = Create(gate, operations => operations.MaxConcurrent = 4);
        var loud = Enumerable.Range(0, 40).Select(_ => AskAsync(subgraph, "loud")).ToArray();
        Assert.Equal(3, gate.Arrivals.Count);
        Assert.Equal(37, subgraph.Executor.WaitingQueries);

        var quiet = AskAsync(subgraph, "quiet");

        Assert.Equal(["loud", "loud", "loud", "quiet"], gate.Arrivals);
        gate.Open();
        Assert.Equal("""{"data":{"held":"quiet"}}""", await quiet);
        Assert.All(await Task.WhenAll(loud), answer => Assert.Equal("""{"data":{"held":"loud"}}""", answer));
    }

    [Fact]
    public async Task No_mutation_waits_for_queries()
    {
        var gate = new Gate();
        using var subgraph = Create(gate, operations => operations.MaxConcurrent = 1);
        var query = AskAsync(subgraph, "a");
        Assert.Single(gate.Arrivals);

        Assert.Equal("""{"data":{"book":1}}""", await subgraph.ExecuteAsync("mutation { book(amount: 1) }"));

        Assert.False(query.IsCompleted);
        gate.Open();
        await query;
    }

    [Fact]
    public async Task Who_has_too_many_waiting_is_turned_away_and_others_are_not()
    {
        var gate = new Gate();
        using var subgraph = Create(gate, operations => (operations.MaxConcurrent, operations.MaxWaiting) = (1, 1));
        Task<string>[] begun = [AskAsync(subgraph, "loud"), AskAsync(subgraph, "loud")];

        Assert.Contains("OVERLOADED", await AskAsync(subgraph, "loud"), StringComparison.Ordinal);
        var quiet = AskAsync(subgraph, "quiet");

        gate.Open();
        Assert.Equal("""{"data":{"held":"quiet"}}""", await quiet);
        await Task.WhenAll(begun);
    }

    [Fact]
    public async Task Waiting_is_part_of_an_operations_time()
    {
        var gate = new Gate();
        var time = new ManualTime();
        using var subgraph = Create(gate, operations => operations.MaxConcurrent = 1, time);
        var first = AskAsync(subgraph, "a");
        var second = AskAsync(subgraph, "b");
        Assert.Equal(1, subgraph.Executor.WaitingQueries);

        time.FireAll();

        Assert.Contains("OPERATION_TIMEOUT", await first, StringComparison.Ordinal);
        Assert.Contains("OPERATION_TIMEOUT", await second, StringComparison.Ordinal);
        Assert.Equal(0, subgraph.Executor.WaitingQueries);
    }

    [Fact]
    public async Task Over_HTTP_it_is_429_for_one_tenant_and_no_trouble_of_the_subgraph()
    {
        var gate = new Gate();
        var builder = SubgraphHost.CreateBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(gate).AddSingleton<ICallerSource, HeaderCallers>().Configure<OperationOptions>(operations => (operations.MaxConcurrent, operations.MaxWaiting) = (1, 0));
        builder.Services.AddGraphQLSubgraph("held").AddTypes(typeof(HeldQueries));
        await using var app = builder.Build();
        app.MapGraphQL();
        await app.StartAsync(Cancel);
        using var client = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };

        var first = PostAsync(client);
        while (gate.Arrivals.IsEmpty)
        {
            await Task.Delay(1, Cancel);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await PostAsync(client));
        gate.Open();
        Assert.Equal(HttpStatusCode.OK, await first);
    }

    [Theory]
    [InlineData(0, 1, "Operations:MaxConcurrent is 0")]
    [InlineData(1, -1, "Operations:MaxWaiting is -1")]
    public void Bounds_that_are_none_are_refused(int maxConcurrent, int maxWaiting, string expected)
    {
        using var subgraph = Create(new Gate(), operations => (operations.MaxConcurrent, operations.MaxWaiting) = (maxConcurrent, maxWaiting));

        Assert.StartsWith(expected, Assert.Throws<OptionsValidationException>(() => subgraph.Executor).Message, StringComparison.Ordinal);
    }

    private static SampleSubgraph Create(Gate gate, Action<OperationOptions> configure, TimeProvider? time = null) => new(builder =>
    {
        builder.Services.AddSingleton(gate).Configure(configure);
        if (time is not null)
        {
            builder.Services.AddSingleton(time);
        }

        builder.AddTypes(typeof(HeldQueries), typeof(LedgerMutations));
    });

    private static Task<string> AskAsync(SampleSubgraph subgraph, string tenant)
        => subgraph.ExecuteAsync(new TestCaller(Partition: tenant), "query($who: String!) { held(who: $who) }", new { who = tenant });

    private static async Task<HttpStatusCode> PostAsync(HttpClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent("""{"query":"{ held(who: \"a\") }"}""", Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Caller", "gateway");
        using var response = await client.SendAsync(request, Cancel);
        return response.StatusCode;
    }
}
