using System.Net;

namespace Gateway.Host.Tests;

public sealed class AdmissionTests
{
    private const string Query = """{"query":"{ greeting }"}""";

    [Fact]
    public async Task A_tenant_that_sends_too_many_gets_429_and_the_others_do_not_notice()
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await TestGateway.StartAsync(shop.Supergraph, ("Admission:Burst", "2"), ("Admission:RequestsPerSecond", "1"));
        var token = gateway.Token();

        // Far more at once than the burst and what a slow machine's clock refills meanwhile.
        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => gateway.PostAsync(Query, token: token)));
        using var other = await gateway.PostAsync(Query, token: gateway.Token(tenant: "hanbit"));

        Assert.True(answers.Count(answer => answer.StatusCode == HttpStatusCode.OK) >= 2);
        var refused = answers.First(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.True(refused.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1));
        Assert.Equal("TOO_MANY_REQUESTS", (await TestGateway.ReadAsync(refused))["errors"]![0]!["extensions"]!["code"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Array.ForEach(answers, answer => answer.Dispose());
    }

    [Fact]
    public async Task A_plan_and_a_tenant_can_have_limits_of_their_own()
    {
        await using var shop = await Shop.StartAsync();
        await using var gateway = await TestGateway.StartAsync(
            shop.Supergraph,
            ("Admission:Plans:partner:Burst", "1"),
            ("Admission:Plans:partner:RequestsPerSecond", "1"),
            ("Admission:Tenants:hanbit:RequestsPerSecond", "0"),
            ("Admission:Burst", "30"),
            ("Admission:RequestsPerSecond", "1"));

        Assert.True(await RefusedAsync(gateway.PlanToken("partner")) > await RefusedAsync(gateway.PlanToken("standard")));
        Assert.Equal(0, await RefusedAsync(gateway.Token(tenant: "hanbit")));

        async Task<int> RefusedAsync(string token)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => gateway.PostAsync(Query, token: token)));
            var refused = answers.Count(answer => answer.StatusCode == HttpStatusCode.TooManyRequests);
            Array.ForEach(answers, answer => answer.Dispose());
            return refused;
        }
    }

    [Fact]
    public async Task A_tenant_with_too_many_requests_in_flight_gets_429_until_one_ends()
    {
        await using var shop = await Shop.StartAsync();
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        shop.Catalog.Handle = async http =>
        {
            arrived.TrySetResult();
            await release.Task;
            await http.Response.Body.WriteAsync("""{"data":{"greeting":"hello"}}"""u8.ToArray());
        };
        await using var gateway = await TestGateway.StartAsync(
            shop.Supergraph, ("Admission:MaxConcurrentRequests", "1"), ("Admission:MaxWaitingRequests", "0"));
        var token = gateway.Token();

        var slow = gateway.PostAsync(Query, token: token);
        await arrived.Task;
        using var refused = await gateway.PostAsync(Query, token: token);
        release.SetResult();
        using var first = await slow;
        using var later = await gateway.PostAsync(Query, token: token);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }
}
