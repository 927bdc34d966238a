using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Gateway.Host.Tenancy;

namespace Gateway.Host.Tests;

/// <summary>
/// One tenant sends ten times what a subgraph takes at once. What others wait for is counted in calls, not in time: how many of the loud
/// tenant's calls the subgraph sees before theirs. tests/Benchmarks/gateway isolation measures it in milliseconds.
/// </summary>
public sealed class NeighbourTests
{
    private const int Places = 4;
    private const int LoudRequests = Places * 10;

    [Fact]
    public async Task A_tenant_at_ten_times_its_load_does_not_hold_up_another_behind_its_own_calls()
    {
        await using var subgraph = await FakeSubgraph.StartAsync();
        var arrivals = new ConcurrentQueue<string>();
        var full = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        subgraph.Handle = async http =>
        {
            var payload = JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(http.Request.Headers["Gateway-Caller"].ToString().Split('.')[0]))!;
            arrivals.Enqueue(payload["tid"]!.GetValue<string>());
            if (arrivals.Count == Places)
            {
                full.TrySetResult();
            }

            await release.Task;
            http.Response.ContentType = "application/json";
            await http.Response.Body.WriteAsync("""{"data":{"note":"n"}}"""u8.ToArray());
        };
        await using var gateway = await TestGateway.StartAsync(
            $$"""
            schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION) { query: Query }
            enum join__Graph { DESK @join__graph(name: "desk", url: "{{subgraph.Url}}") }
            type Query @join__type(graph: DESK) { note(n: Int): String }
            """,
            ("CallerContext:MasterKey", Convert.ToBase64String(new byte[32])),
            ("Resilience:MaxConcurrentCalls", $"{Places}"));

        // Requests that differ, so that none is answered by another's execution.
        var loud = Enumerable.Range(0, LoudRequests).Select(i => SendAsync(gateway, i, "northwind")).ToArray();
        await full.Task;
        await WaitUntilAsync(() => gateway.Server.WaitingRequests == LoudRequests);
        var quiet = SendAsync(gateway, LoudRequests, "hanbit");
        await WaitUntilAsync(() => gateway.Server.WaitingRequests == LoudRequests + 1);
        release.SetResult();

        Assert.All(await Task.WhenAll([.. loud, quiet]), status => Assert.Equal(HttpStatusCode.OK, status));
        var before = arrivals.ToList().IndexOf(TenantIds.FromSlug("hanbit").ToString());

        // Those that were being answered, and a turn of each tenant; in a single line it would be all forty.
        Assert.InRange(before, Places, Places * 3);
    }

    private static async Task<HttpStatusCode> SendAsync(TestGateway gateway, int number, string tenant)
    {
        using var response = await gateway.PostAsync($$$"""{"query":"query($n: Int) { note(n: $n) }","variables":{"n":{{{number}}}}}""", token: gateway.Token(tenant: tenant));
        return response.StatusCode;
    }

    private static async Task WaitUntilAsync(Func<bool> happened)
    {
        while (!happened())
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }
    }
}
