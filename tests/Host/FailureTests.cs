using System.Net;
using System.Text.Json.Nodes;

namespace Gateway.Host.Tests;

public sealed class FailureTests
{
    private const string Query = "{ product { name units } }";

    /// <summary>What stock does to the request that would have filled <c>units</c>.</summary>
    [Theory]
    [InlineData("status 500", "SUBGRAPH_UNAVAILABLE")]
    [InlineData("garbage", "SUBGRAPH_INVALID_RESPONSE")]
    [InlineData("cut", "SUBGRAPH_UNAVAILABLE")]
    [InlineData("silence", "SUBGRAPH_TIMEOUT")]
    public async Task A_failing_subgraph_nulls_its_own_fields_and_no_others(string failure, string code)
    {
        await using var shop = await Shop.StartAsync();
        shop.Stock.Handle = failure switch
        {
            "status 500" => http =>
            {
                http.Response.StatusCode = 500;
                return http.Response.Body.WriteAsync("SELECT * FROM secret at Internal.Stack"u8.ToArray()).AsTask();
            }
            ,
            "garbage" => http => http.Response.Body.WriteAsync("<html>"u8.ToArray()).AsTask(),
            "cut" => http =>
            {
                http.Abort();
                return Task.CompletedTask;
            }
            ,
            _ => http => Task.Delay(Timeout.Infinite, http.RequestAborted),
        };
        await using var gateway = await TestGateway.StartAsync(shop.Supergraph, ("Resilience:Timeout", "0.5"), ("Resilience:RetryDelay", "0.001"));

        var answer = await gateway.QueryAsync(Query);

        AssertUnitsAreNull(answer, code);
    }

    [Fact]
    public async Task A_subgraph_that_is_not_there_nulls_its_own_fields_and_no_others()
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await TestGateway.StartAsync(shop.Supergraph, ("Resilience:RetryDelay", "0.001"));
        await shop.Stock.DisposeAsync();

        var answer = await gateway.QueryAsync(Query);

        AssertUnitsAreNull(answer, "SUBGRAPH_UNAVAILABLE");
        Assert.DoesNotContain("127.0.0.1", answer.ToJsonString());
    }

    [Fact]
    public async Task A_query_is_sent_again_and_a_mutation_is_not()
    {
        await using var shop = await Shop.StartAsync();
        shop.Catalog.Handle = http =>
        {
            http.Response.StatusCode = 503;
            return Task.CompletedTask;
        };
        await using var gateway = await TestGateway.StartAsync(shop.Supergraph, ("Resilience:Retries", "2"), ("Resilience:RetryDelay", "0.001"));

        _ = await gateway.QueryAsync("{ greeting }");
        var queries = shop.Catalog.Requests.Count;
        _ = await gateway.QueryAsync("""mutation { rename(name: "a") { id } }""");

        Assert.Equal(3, queries);
        Assert.Equal(4, shop.Catalog.Requests.Count);
    }

    [Fact]
    public async Task A_subgraph_that_keeps_failing_is_left_alone_for_a_while()
    {
        await using var shop = await Shop.StartAsync();
        shop.Catalog.Handle = http =>
        {
            http.Response.StatusCode = 500;
            return Task.CompletedTask;
        };
        await using var gateway = await TestGateway.StartAsync(
            shop.Supergraph, ("Resilience:Retries", "0"), ("Resilience:MinimumCalls", "4"), ("Resilience:BreakDuration", "60"));

        for (var i = 0; i < 10; i++)
        {
            var answer = await gateway.QueryAsync("{ greeting warehouse }");
            Assert.Null(answer["data"]!["greeting"]);
            Assert.Equal("north", answer["data"]!["warehouse"]!.GetValue<string>());
        }

        Assert.Equal(4, shop.Catalog.Requests.Count);
        Assert.Equal(10, shop.Stock.Requests.Count);
    }

    [Fact]
    public async Task A_client_that_goes_away_cancels_its_fetches()
    {
        await using var shop = await Shop.StartAsync();
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        shop.Catalog.Handle = async http =>
        {
            using var registration = http.RequestAborted.Register(cancelled.SetResult);
            arrived.SetResult();
            await cancelled.Task;
        };
        await using var gateway = await TestGateway.StartAsync(shop.Supergraph);
        using var abort = new CancellationTokenSource();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent("""{"query":"{ greeting }"}""", System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new("Bearer", gateway.Token());

        var pending = gateway.Client.SendAsync(request, abort.Token);
        await arrived.Task;
        await abort.CancelAsync();

        _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pending);
        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_gateway_stops_within_five_seconds_whatever_is_under_way()
    {
        await using var shop = await Shop.StartAsync();
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        shop.Catalog.Handle = http =>
        {
            arrived.SetResult();
            return Task.Delay(Timeout.Infinite, http.RequestAborted);
        };
        var gateway = await TestGateway.StartAsync(shop.Supergraph, ("Resilience:Timeout", "60"));
        var pending = gateway.PostAsync("""{"query":"{ greeting }"}""");
        await arrived.Task;

        gateway.Server.Stop();
        await gateway.Server.WaitForShutdownAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);

        _ = await Assert.ThrowsAnyAsync<HttpRequestException>(() => pending);
        await gateway.DisposeAsync();
    }

    [Fact]
    public async Task Two_gateways_in_one_process_serve_two_graphs()
    {
        await using var shop = await Shop.StartAsync();
        await using var other = await Shop.StartAsync();
        other.Catalog.Answer = _ => """{"data":{"greeting":"other"}}""";
        await using var gateway = await TestGateway.StartAsync(shop.Supergraph);
        await using var otherGateway = await TestGateway.StartAsync(other.Supergraph.Replace("greeting(name: String! = \"you\")", "greeting", StringComparison.Ordinal));

        var answer = await gateway.QueryAsync("""{ greeting(name: "a") }""");
        var otherAnswer = await otherGateway.QueryAsync("{ greeting }");
        var invalidThere = await otherGateway.QueryAsync("""{ greeting(name: "a") }""");
        using var foreignToken = await otherGateway.PostAsync("""{"query":"{ greeting }"}""", token: gateway.Token());

        Assert.Equal("hello", answer["data"]!["greeting"]!.GetValue<string>());
        Assert.Equal("other", otherAnswer["data"]!["greeting"]!.GetValue<string>());
        Assert.NotNull(invalidThere["errors"]);
        Assert.Equal(HttpStatusCode.Unauthorized, foreignToken.StatusCode);
    }

    private static void AssertUnitsAreNull(JsonObject answer, string code)
    {
        Assert.Equal("Lamp", answer["data"]!["product"]!["name"]!.GetValue<string>());
        Assert.Null(answer["data"]!["product"]!["units"]);
        var error = Assert.Single(answer["errors"]!.AsArray())!;
        Assert.Equal(code, error["extensions"]!["code"]!.GetValue<string>());
        Assert.Equal("""["product","units"]""", error["path"]!.ToJsonString());
        Assert.DoesNotContain("secret", answer.ToJsonString());
    }
}
