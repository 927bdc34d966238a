using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Gateway.Host.Tenancy;
using Gateway.Metering.Counting;

namespace Gateway.Host.Tests.Metering;

/// <summary><c>GET /usage</c>: the own tenant's and nobody else's.</summary>
public sealed class UsageEndpointTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private Shop _shop = null!;
    private TestGateway _gateway = null!;

    private static string Month => UsageTime.MonthOf(UsageTime.HourOf(TimeProvider.System.GetUtcNow()));

    public async ValueTask InitializeAsync()
    {
        _shop = await Shop.StartAsync();
        _gateway = await TestGateway.StartAsync(_shop.Supergraph, ("Metering:Directory", _folder.Path), ("Metering:FlushInterval", "10"));
    }

    public async ValueTask DisposeAsync()
    {
        await _gateway.DisposeAsync();
        await _shop.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_tenant_sees_its_own_use_and_nothing_of_another_also_before_it_is_written()
    {
        _ = await _gateway.QueryAsync("{ product { name units } }", tenant: "northwind");
        _ = await _gateway.QueryAsync("{ product { name units } }", tenant: "northwind");
        _ = await _gateway.QueryAsync("{ greeting }", tenant: "hanbit");
        Assert.Empty(Directory.EnumerateFiles(_folder.Path));

        var northwind = await AskAsync("northwind");
        var hanbit = await AskAsync("hanbit");
        var nobody = await AskAsync("aldgate");

        Assert.Equal(TenantIds.FromSlug("northwind").ToString(), northwind["tenant"]!["id"]!.GetValue<string>());
        Assert.Equal((2, 2), (Requests(northwind), northwind["tenant"]!["total"]!["subgraphs"]!["stock"]!["fetches"]!.GetValue<int>()));
        Assert.Equal((Month, true), (northwind["month"]!.GetValue<string>(), northwind["complete"]!.GetValue<bool>()));
        Assert.Equal(1, Requests(hanbit));
        Assert.Single(hanbit["tenant"]!["operations"]!.AsObject());
        Assert.Null(hanbit["tenant"]!["total"]!["subgraphs"]!["stock"]);
        Assert.Equal(0, Requests(nobody));
        Assert.DoesNotContain(TenantIds.FromSlug("northwind").ToString(), hanbit.ToJsonString(), StringComparison.Ordinal);

        // What was asked for is counted too, as a request of its own kind.
        Assert.Equal(1, (await AskAsync("northwind"))["tenant"]!["operations"]!["usage"]!["requests"]!.GetValue<int>());
    }

    [Fact]
    public async Task While_tenants_ask_and_files_are_written_each_is_told_exactly_its_own_requests()
    {
        await using var gateway = await TestGateway.StartAsync(_shop.Supergraph, ("Metering:Directory", _folder.Path), ("Metering:FlushInterval", "0.1"));
        (string Tenant, int Requests)[] use = [("northwind", 150), ("hanbit", 90), ("aldgate", 30)];

        var operations = await Task.WhenAll(use.Select(async part =>
        {
            // One connection a tenant: what came before on it has ended, and is counted, before the next is read.
            using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = 1 }) { BaseAddress = gateway.Client.BaseAddress };
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", gateway.Token("usage:read", part.Tenant));
            var query = $$"""{"query":"{ {{part.Tenant}}: greeting }"}""";
            var asked = 0;
            for (var sent = 1; sent <= part.Requests; sent++)
            {
                using var content = new StringContent(query, Encoding.UTF8, "application/json");
                using var answer = await client.PostAsync(new Uri("/graphql", UriKind.Relative), content, TestContext.Current.CancellationToken);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

                if (sent % 5 == 0)
                {
                    // At every moment, whatever is in memory, being written or in files.
                    var told = await AskAsync(client);
                    Assert.Equal(sent + asked++, told["total"]!["requests"]!.GetValue<int>());
                    Assert.Equal(TenantIds.FromSlug(part.Tenant).ToString(), told["id"]!.GetValue<string>());
                }
            }

            return (await AskAsync(client))["operations"]!.AsObject().Select(operation => operation.Key).Where(operation => operation != "usage").ToArray();
        }));

        Assert.All(operations, own => Assert.Single(own));
        Assert.Equal(3, operations.Select(own => own[0]).Distinct().Count());
        Assert.NotEmpty(Directory.EnumerateFiles(_folder.Path));

        static async Task<JsonNode> AskAsync(HttpClient client)
        {
            using var response = await client.GetAsync(new Uri("/usage", UriKind.Relative), TestContext.Current.CancellationToken);
            return (await TestGateway.ReadAsync(response))["tenant"]!;
        }
    }

    [Fact]
    public async Task What_earlier_processes_wrote_is_part_of_it_and_counted_once()
    {
        _ = await _gateway.QueryAsync("{ greeting }");
        await _gateway.DisposeAsync();
        _gateway = await TestGateway.StartAsync(_shop.Supergraph, ("Metering:Directory", _folder.Path));
        _ = await _gateway.QueryAsync("{ greeting }");
        foreach (var file in Directory.GetFiles(_folder.Path))
        {
            File.Copy(file, _folder.File($"{Month}.copied.usage"));
        }

        Assert.Equal(2, Requests(await AskAsync("northwind")));
        Assert.Equal(2 + 1, Requests(await AskAsync("northwind")));
    }

    [Fact]
    public async Task A_month_without_use_is_all_zeros()
    {
        _ = await _gateway.QueryAsync("{ greeting }");

        Assert.Equal(0, Requests(await AskAsync("northwind", "?month=2020-01")));
        Assert.Equal(1, Requests(await AskAsync("northwind", $"?month={Month}")) - 1);
    }

    [Theory]
    [InlineData("?month=2026-13")]
    [InlineData("?month=november")]
    [InlineData("?month=2026-11&month=2026-12")]
    [InlineData("?month=2026-11&tenant=hanbit")]
    [InlineData("?tid=3972a25b-e930-57a7-893a-0b36e278b114")]
    [InlineData("?month=../../x")]
    public async Task No_parameter_names_anything_but_a_month(string query)
    {
        using var response = await GetAsync(query, _gateway.Token("usage:read"));

        Assert.Equal((HttpStatusCode.BadRequest, "BAD_REQUEST"), (response.StatusCode, await CodeAsync(response)));
    }

    [Fact]
    public async Task Without_a_token_the_answer_is_401_without_the_scope_403_and_by_another_method_405()
    {
        using var nobody = await GetAsync("", null);
        using var bad = await GetAsync("", "garbage");
        using var scopeless = await GetAsync("", _gateway.Token("usage:write portfolio:read"));
        using var post = await _gateway.Client.PostAsync(new Uri("/usage", UriKind.Relative), null, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.Unauthorized, "UNAUTHENTICATED", "Bearer"), (nobody.StatusCode, await CodeAsync(nobody), nobody.Headers.WwwAuthenticate.ToString()));
        Assert.Equal((HttpStatusCode.Unauthorized, "UNAUTHENTICATED"), (bad.StatusCode, await CodeAsync(bad)));
        Assert.Equal(
            (HttpStatusCode.Forbidden, "FORBIDDEN", "Bearer error=\"insufficient_scope\""),
            (scopeless.StatusCode, await CodeAsync(scopeless), scopeless.Headers.WwwAuthenticate.ToString()));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, post.StatusCode);
    }

    [Fact]
    public async Task An_anonymous_caller_has_no_usage_and_is_not_metered()
    {
        await using (var gateway = await TestGateway.StartAsync(_shop.Supergraph, ("Metering:Directory", _folder.Path), ("Identity:AllowAnonymous", "true")))
        {
            using var answered = await gateway.PostAsync("""{"query":"{ greeting }"}""", token: null);
            using var request = new HttpRequestMessage(HttpMethod.Get, "/usage");
            using var response = await gateway.SendAsync(request, token: null);

            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (answered.StatusCode, response.StatusCode));
        }

        Assert.Empty(Directory.EnumerateFiles(_folder.Path));
    }

    [Fact]
    public async Task Where_nothing_is_metered_the_answer_says_so()
    {
        await using var gateway = await TestGateway.StartAsync(_shop.Supergraph);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/usage");
        using var response = await gateway.SendAsync(request, token: gateway.Token("usage:read"));

        Assert.Equal((HttpStatusCode.NotFound, "USAGE_NOT_METERED"), (response.StatusCode, await CodeAsync(response)));
    }

    [Fact]
    public async Task Where_the_record_is_damaged_or_gone_the_tenant_learns_that_and_nothing_about_files()
    {
        await File.WriteAllTextAsync(_folder.File($"{Month}.gw.usage"), "damage\n", TestContext.Current.CancellationToken);
        var damaged = await AskAsync("northwind");
        Directory.Move(_folder.Path, _folder.Path + ".away");
        using var gone = await GetAsync("", _gateway.Token("usage:read"));
        Directory.Move(_folder.Path + ".away", _folder.Path);

        Assert.False(damaged["complete"]!.GetValue<bool>());
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "USAGE_UNAVAILABLE"), (gone.StatusCode, await CodeAsync(gone)));
        Assert.DoesNotContain(_folder.Path, damaged.ToJsonString() + await gone.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task<JsonObject> AskAsync(string tenant, string query = "")
    {
        using var response = await GetAsync(query, _gateway.Token("usage:read", tenant));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl is { NoStore: true, Private: true });
        return await TestGateway.ReadAsync(response);
    }

    private async Task<HttpResponseMessage> GetAsync(string query, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/usage" + query);
        return await _gateway.SendAsync(request, token: token);
    }

    private static int Requests(JsonObject usage) => usage["tenant"]!["total"]!["requests"]!.GetValue<int>();

    private static async Task<string> CodeAsync(HttpResponseMessage response)
        => (await TestGateway.ReadAsync(response))["errors"]![0]!["extensions"]!["code"]!.GetValue<string>();
}
