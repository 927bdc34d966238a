using System.Net;
using System.Text.Json.Nodes;
using Gateway.Host.Sharing;
using Microsoft.AspNetCore.Http;

namespace Gateway.Host.Tests;

/// <summary>Equal queries in flight are executed once, and only ever for callers whose answers could not differ.</summary>
public sealed class SharingTests
{
    private const string Query = """{"query":"{ product { name } }"}""";
    private const string Answer = """{"data":{"product":{"__typename":"Product","id":"1","name":"Lamp"}}}""";

    [Fact]
    public async Task Equal_queries_of_one_caller_are_executed_once_and_each_has_its_own_request_id()
    {
        await using var held = await HeldShop.StartAsync();

        var first = held.Send(Query);
        var second = held.Send(Query);
        var third = held.Send("""{ "variables": null, "query": "{ product { name } }" }""");
        await held.WaitForAsync(3);
        held.Release();

        var responses = await Task.WhenAll(first, second, third);
        Assert.All(responses, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        foreach (var response in responses)
        {
            Assert.Equal("Lamp", (string?)(await TestGateway.ReadAsync(response))["data"]!["product"]!["name"]);
        }

        Assert.Equal(3, responses.Select(response => response.Headers.GetValues("Request-Id").Single()).Distinct().Count());
        var sent = Assert.Single(held.Catalog.Requests);
        Assert.Contains(sent.Headers["Request-Id"].ToString(), responses.Select(response => response.Headers.GetValues("Request-Id").Single()));
    }

    [Theory]
    [InlineData("northwind", "ann", "", "hanbit", "ann", "", 2)] // two tenants
    [InlineData("northwind", "ann", "", "northwind", "bob", "", 2)] // two people
    [InlineData("northwind", "ann", "", "northwind", "ann", "shop:secret", 2)] // two entitlement classes
    [InlineData("northwind", "ann", "a", "northwind", "ann", "b", 2)] // two scopes of which the operation knows neither
    [InlineData("northwind", "ann", "a b", "northwind", "ann", "b a", 1)] // one caller, two tokens
    public async Task Callers_who_differ_in_anything_share_neither_requests_nor_fetches(
        string tenant, string subject, string scopes, string otherTenant, string otherSubject, string otherScopes, int expected)
    {
        await using var held = await HeldShop.StartAsync(("CallerContext:MasterKey", Convert.ToBase64String(new byte[32])));

        var one = held.Send(Query, held.Gateway.Token(scopes, tenant, subject));
        var other = held.Send(Query, held.Gateway.Token(otherScopes, otherTenant, otherSubject));
        await held.WaitForAsync(2);
        await held.WaitForFetchesAsync(expected);
        held.Release();

        _ = await Task.WhenAll(one, other);
        Assert.Equal(expected, held.Catalog.Requests.Count);
    }

    [Fact]
    public async Task Queries_with_other_variables_or_another_text_are_executed_each()
    {
        await using var held = await HeldShop.StartAsync();

        var requests = new[]
        {
            held.Send("""{"query":"query($n: String!) { greeting(name: $n) }","variables":{"n":"a"}}"""),
            held.Send("""{"query":"query($n: String!) { greeting(name: $n) }","variables":{"n":"b"}}"""),
            held.Send(Query),
        };
        await held.WaitForFetchesAsync(3);
        held.Release();

        _ = await Task.WhenAll(requests);
        Assert.Equal(3, held.Catalog.Requests.Count);
    }

    [Fact]
    public async Task Equal_fetches_of_different_queries_are_sent_once()
    {
        await using var held = await HeldShop.StartAsync();

        var one = held.Send("""{"query":"query A { product { name } }"}""");
        var other = held.Send("""{"query":"query B { product { name } }"}""");
        await held.WaitForSharedFetchesAsync(2);
        held.Release();

        var answers = await Task.WhenAll(one, other);
        Assert.Equal(await ReadTextAsync(answers[0]), await ReadTextAsync(answers[1]));
        _ = Assert.Single(held.Catalog.Requests);
    }

    [Theory]
    [InlineData("Requests", "query A { product { name } }", "query A { product { name } }", 1)] // the fetches are shared all the same
    [InlineData("Fetches", "query A { product { name } }", "query B { product { name } }", 2)]
    public async Task Sharing_can_be_turned_off(string setting, string one, string other, int expected)
    {
        await using var held = await HeldShop.StartAsync(($"Sharing:{setting}", "false"));

        var requests = new[] { held.Send(Body(one)), held.Send(Body(other)) };
        await (setting == "Requests" ? held.WaitForSharedFetchesAsync(2) : held.WaitForFetchesAsync(expected));
        held.Release();

        _ = await Task.WhenAll(requests);
        Assert.Equal(expected, held.Catalog.Requests.Count);
    }

    [Fact]
    public async Task Mutations_are_never_shared()
    {
        await using var held = await HeldShop.StartAsync();

        var requests = new[] { held.Send(Body("mutation { rename(name: \"n\") { name } }")), held.Send(Body("mutation { rename(name: \"n\") { name } }")) };
        await held.WaitForFetchesAsync(2);
        held.Release("""{"data":{"rename":{"__typename":"Product","id":"1","name":"n"}}}""");

        _ = await Task.WhenAll(requests);
        Assert.Equal(2, held.Catalog.Requests.Count);
    }

    [Fact]
    public async Task Who_asks_after_a_mutation_gets_no_answer_from_before_it()
    {
        await using var held = await HeldShop.StartAsync();

        var before = held.Send(Query);
        await held.WaitForFetchesAsync(1);
        held.Catalog.Handle = null;
        _ = await held.Send(Body("mutation { rename(name: \"n\") { name } }"));
        var after = await TestGateway.ReadAsync(await held.Send(Query));

        Assert.Equal("Lamp", (string?)after["data"]!["product"]!["name"]);
        Assert.False(before.IsCompleted);
        held.Release();
        _ = await before;
        Assert.Equal(3, held.Catalog.Requests.Count);
    }

    [Fact]
    public async Task What_a_mutation_reads_after_its_change_is_no_answer_from_before_it()
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await TestGateway.StartAsync(shop.Supergraph);
        var units = 7;
        var asked = new SemaphoreSlim(0);
        var released = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        shop.Stock.Handle = async http =>
        {
            // It read the number before it waits, as a slow subgraph may.
            var answer = $$$"""{"data":{"_entities":[{"__typename":"Product","units":{{{units}}}}]}}""";
            asked.Release();
            if (units == 7)
            {
                await released.Task.WaitAsync(http.RequestAborted);
            }

            await http.Response.WriteAsync(answer);
        };

        var before = gateway.QueryAsync("{ product { units } }");
        Assert.True(await asked.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken));
        units = 8;
        var changed = await gateway.QueryAsync("mutation { rename(name: \"n\") { units } }");
        released.SetResult();

        Assert.Equal(8, (int?)changed["data"]!["rename"]!["units"]);
        Assert.Equal(7, (int?)(await before)["data"]!["product"]!["units"]);
    }

    [Fact]
    public async Task A_client_that_leaves_first_takes_nothing_from_the_others()
    {
        await using var held = await HeldShop.StartAsync();
        using var leaving = new CancellationTokenSource();

        var first = held.Send(Query, cancellationToken: leaving.Token);
        await held.WaitForFetchesAsync(1);
        var second = held.Send(Query);
        await held.WaitForAsync(2);
        await leaving.CancelAsync();
        _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await held.WaitForAsync(1);
        held.Release();

        Assert.Equal(HttpStatusCode.OK, (await second).StatusCode);
        Assert.Equal(0, held.AbortedCount);
    }

    [Fact]
    public async Task When_the_last_client_has_left_the_subgraph_call_is_cancelled()
    {
        await using var held = await HeldShop.StartAsync();
        using var leaving = new CancellationTokenSource();

        var requests = new[] { held.Send(Query, cancellationToken: leaving.Token), held.Send(Query, cancellationToken: leaving.Token) };
        await held.WaitForAsync(2);
        await held.WaitForFetchesAsync(1);
        await leaving.CancelAsync();
        foreach (var request in requests)
        {
            _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        }

        await HeldShop.WaitUntilAsync(() => held.AbortedCount == 1);
        await held.WaitForAsync(0);
    }

    [Fact]
    public async Task A_failure_is_told_to_all_who_wait_and_is_not_kept()
    {
        await using var held = await HeldShop.StartAsync(("Resilience:Retries", "0"));

        var requests = new[] { held.Send(Query), held.Send(Query) };
        await held.WaitForAsync(2);
        held.Release("<html>");
        foreach (var response in await Task.WhenAll(requests))
        {
            Assert.Equal("SUBGRAPH_INVALID_RESPONSE", (string?)(await TestGateway.ReadAsync(response))["errors"]![0]!["extensions"]!["code"]);
        }

        held.Catalog.Handle = null;
        var later = await TestGateway.ReadAsync(await held.Send(Query));
        Assert.Equal("Lamp", (string?)later["data"]!["product"]!["name"]);
        Assert.Equal(2, held.Catalog.Requests.Count);
    }

    private static string Body(string query) => new JsonObject { ["query"] = query }.ToJsonString();

    private static Task<string> ReadTextAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    /// <summary>A gateway before a subgraph that answers when the test says so.</summary>
    private sealed class HeldShop : IAsyncDisposable
    {
        // Nothing here takes a second; what never comes must not hold up the suite.
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

        private readonly Shop _shop;
        private readonly TaskCompletionSource<string> _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _aborted;

        private HeldShop(Shop shop, TestGateway gateway)
        {
            _shop = shop;
            Gateway = gateway;
            shop.Catalog.Handle = async http =>
            {
                try
                {
                    await http.Response.WriteAsync(await _released.Task.WaitAsync(http.RequestAborted));
                }
                catch (OperationCanceledException)
                {
                    Interlocked.Increment(ref _aborted);
                }
            };
        }

        public TestGateway Gateway { get; }

        public FakeSubgraph Catalog => _shop.Catalog;

        public int AbortedCount => Volatile.Read(ref _aborted);

        public static async Task<HeldShop> StartAsync(params (string Key, string Value)[] settings)
        {
            var shop = await Shop.StartAsync();
            return new HeldShop(shop, await TestGateway.StartAsync(shop.Supergraph, settings));
        }

        public Task<HttpResponseMessage> Send(string body, string? token = null, CancellationToken cancellationToken = default)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")) };
            request.Headers.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Bearer", token ?? Gateway.Token());
            return Gateway.Client.SendAsync(request, cancellationToken == default ? TestContext.Current.CancellationToken : cancellationToken);
        }

        public void Release(string answer = Answer) => _released.TrySetResult(answer);

        public Task WaitForAsync(int waiting) => WaitUntilAsync(() => Gateway.Server.WaitingRequests == waiting);

        public Task WaitForSharedFetchesAsync(int waiting)
            => WaitUntilAsync(() => ((SharingSubgraphClient)Gateway.Server.Supergraph.Current!.Subgraphs).WaitingCount == waiting);

        public Task WaitForFetchesAsync(int count) => WaitUntilAsync(() => Catalog.Requests.Count == count);

        public static async Task WaitUntilAsync(Func<bool> condition)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            limit.CancelAfter(Patience);
            while (!condition())
            {
                await Task.Delay(1, limit.Token);
            }
        }

        public async ValueTask DisposeAsync()
        {
            Release();
            await Gateway.DisposeAsync();
            await _shop.DisposeAsync();
        }
    }
}
