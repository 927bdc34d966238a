using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Gateway.Host.Serving;
using Gateway.Host.Tenancy;
using Gateway.Metering.Counting;
using Gateway.Metering.Reading;
using Microsoft.AspNetCore.Http;
using Tests.Kit;

namespace Gateway.Host.Tests.Metering;

/// <summary>What a running gateway counts of real requests, and what it keeps of that.</summary>
public sealed class MeteringTests : IDisposable
{
    private const string Both = "{ product { name units } }";

    private readonly TemporaryFolder _folder = new();

    private static Guid Northwind => TenantIds.FromSlug("northwind");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Requests_and_what_subgraphs_were_asked_are_counted_by_tenant_operation_and_client()
    {
        await using var shop = await Shop.StartAsync();
        var bytes = 0L;
        await using (var gateway = await StartAsync(shop))
        {
            for (var i = 0; i < 3; i++)
            {
                bytes += await SendAsync(gateway, Both, gateway.Token(client: "app"));
            }

            bytes += await SendAsync(gateway, "{ greeting }", gateway.Token(client: "ann@example.com"));
            _ = await SendAsync(gateway, Both, gateway.Token(tenant: "hanbit"));
        }

        var ledger = Read();
        var northwind = ledger.Tenants[Northwind];
        var operation = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Both)))[..16];
        Assert.Equal((4, bytes), (northwind.Total.Requests, northwind.Total.EgressBytes));
        Assert.Equal((4, 3), (northwind.Total.Subgraphs["catalog"].Fetches, northwind.Total.Subgraphs["stock"].Fetches));
        Assert.Equal((3, 3), (northwind.Operations[operation].Requests, northwind.Operations[operation].Subgraphs["stock"].Fetches));
        Assert.Equal([("app", 3L), ("other", 1L)], northwind.Clients.Select(client => (client.Key, client.Value.Requests)).Order());
        Assert.All(northwind.Total.Subgraphs.Values, subgraph => Assert.True(subgraph.Microseconds > 0));
        Assert.Equal((1, "none"), (ledger.Tenants[TenantIds.FromSlug("hanbit")].Total.Requests, ledger.Tenants[TenantIds.FromSlug("hanbit")].Clients.Single().Key));
        Assert.Empty(ledger.Faults);
    }

    [Fact]
    public async Task Refused_requests_are_counted_apart_and_cost_nothing()
    {
        await using var shop = await Shop.StartAsync();
        await using (var gateway = await StartAsync(shop, ("Authorization:Mode", "reject"), ("Admission:Burst", "3"), ("Admission:RequestsPerSecond", "1")))
        {
            Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.BadRequest, HttpStatusCode.MethodNotAllowed, HttpStatusCode.Unauthorized],
            [
                await StatusAsync(gateway, """{"query":"{ secret }"}""", gateway.Token()),
                await StatusAsync(gateway, """{"query":"{ nothing }"}""", gateway.Token()),
                await GetMutationAsync(gateway),
                await StatusAsync(gateway, """{"query":"{ secret }"}""", "garbage"),
            ]);
            var many = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => StatusAsync(gateway, """{"query":"{ greeting }"}""", gateway.Token(tenant: "hanbit"))));
            Assert.Contains(HttpStatusCode.TooManyRequests, many);
        }

        var ledger = Read();
        var northwind = ledger.Tenants[Northwind].Total;
        var hanbit = ledger.Tenants[TenantIds.FromSlug("hanbit")].Total;
        Assert.Equal((0, 1, 2, 0, 0), (northwind.Requests, northwind.RefusedAuth, northwind.RefusedInvalid, northwind.EgressBytes, northwind.Subgraphs.Count));
        Assert.Equal(40, hanbit.Requests + hanbit.RefusedRate);
        Assert.True(hanbit.RefusedRate > 0);
        Assert.Equal(2, ledger.Tenants.Count);

        static async Task<HttpStatusCode> GetMutationAsync(TestGateway gateway)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=mutation%7Brename(name:%22x%22)%7Bid%7D%7D");
            request.Headers.Add("GraphQL-Preflight", "1");
            using var response = await gateway.SendAsync(request);
            return response.StatusCode;
        }
    }

    [Fact]
    public async Task What_a_request_was_estimated_to_cost_and_did_cost_is_counted_and_what_costs_too_much_apart()
    {
        await using var shop = await Shop.StartAsync();
        shop.Catalog.Answer = query => query.Contains("product", StringComparison.Ordinal) ? """{"data":{"product":null}}""" : Shop.AnswerCatalog(query);
        await using (var gateway = await StartAsync(shop, ("Cost:Mode", "enforce"), ("Cost:Limits:standard", "10"), ("Cost:Budgets:standard", "11")))
        {
            _ = await SendAsync(gateway, Both, gateway.Token());
            using var expensive = await gateway.PostAsync("""{"query":"mutation { rename(name: \"x\") { id } }"}""", token: gateway.Token());
            Assert.Equal("COST_ESTIMATED_TOO_EXPENSIVE", (await TestGateway.ReadAsync(expensive))["errors"]![0]!["extensions"]!["code"]!.GetValue<string>());
            var many = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => StatusAsync(gateway, """{"query":"{ product { name } }"}""", gateway.Token(tenant: "hanbit"))));
            Assert.Contains(HttpStatusCode.TooManyRequests, many);
        }

        var ledger = Read();
        var northwind = ledger.Tenants[Northwind].Total;
        var hanbit = ledger.Tenants[TenantIds.FromSlug("hanbit")].Total;

        // A product is one unit; the answer has none.
        Assert.Equal((1, 1, 0, 1), (northwind.Requests, northwind.CostUnits, northwind.CostUnitsExecuted, northwind.RefusedCost));
        Assert.Equal((30, 0), (hanbit.Requests + hanbit.RefusedCost, hanbit.RefusedRate));
        Assert.Equal(hanbit.Requests, hanbit.CostUnits);
    }

    [Fact]
    public async Task A_shared_execution_counts_each_request_and_its_fetches_once()
    {
        await using var shop = await Shop.StartAsync();
        var released = new TaskCompletionSource();
        shop.Catalog.Handle = async http =>
        {
            await released.Task;
            http.Response.ContentType = "application/json";
            await http.Response.WriteAsync("""{"data":{"greeting":"hello"}}""");
        };
        await using (var gateway = await StartAsync(shop))
        {
            var token = gateway.Token();
            var answers = Enumerable.Range(0, 3).Select(_ => StatusAsync(gateway, """{"query":"{ greeting }"}""", token)).ToArray();
            while (gateway.Server.WaitingRequests < 3)
            {
                await Task.Delay(1, TestContext.Current.CancellationToken);
            }

            released.SetResult();
            _ = await Task.WhenAll(answers);
        }

        var used = Read().Tenants[Northwind].Total;
        Assert.Equal((3, 1), (used.Requests, used.Subgraphs["catalog"].Fetches));
    }

    [Fact]
    public async Task Attempts_that_a_subgraph_was_sent_are_counted_each_and_those_without_a_connection_not()
    {
        await using var shop = await Shop.StartAsync();
        shop.Catalog.Handle = http =>
        {
            http.Response.StatusCode = 503;
            return Task.CompletedTask;
        };
        await using (var gateway = await StartAsync(shop, ("Resilience:Retries", "2"), ("Resilience:RetryDelay", "0.001")))
        {
            await shop.Stock.DisposeAsync();
            _ = await SendAsync(gateway, "{ greeting }", gateway.Token());
            _ = await SendAsync(gateway, "{ warehouse }", gateway.Token());
        }

        var used = Read().Tenants[Northwind].Total;
        Assert.Equal((2, 3), (used.Requests, used.Subgraphs["catalog"].Fetches));
        Assert.DoesNotContain("stock", used.Subgraphs.Keys);
    }

    [Fact]
    public async Task Records_have_no_data_no_variable_no_person_and_no_text()
    {
        await using var shop = await Shop.StartAsync();
        await using (var gateway = await StartAsync(shop))
        {
            using var answer = await gateway.PostAsync(
                """{"query":"query CANARY($name: String!) { CANARY: greeting(name: $name) }","variables":{"name":"CANARY"}}""",
                token: gateway.Token(subject: "CANARY"));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        var text = string.Concat(Directory.EnumerateFiles(_folder.Path, "*.usage").Select(File.ReadAllText));
        Assert.Contains(Northwind.ToString(), text, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task While_usage_cannot_be_written_requests_go_on_one_line_says_so_and_nothing_is_missing_afterwards()
    {
        await using var shop = await Shop.StartAsync();
        var logs = new RecordedLogs();
        var away = _folder.File("away");
        var directory = Directory.CreateDirectory(_folder.File("usage")).FullName;
        await using (var gateway = await TestGateway.StartAsync(
            shop.Supergraph,
            new ServeSettings { Port = 0, Logs = logs },
            ("Metering:Directory", directory),
            ("Metering:FlushInterval", "0.1"),
            ("Logging:LogLevel:Gateway", "Information")))
        {
            Directory.Move(directory, away);
            _ = await SendAsync(gateway, "{ greeting }", gateway.Token());
            await WaitForAsync(logs, "Usage is kept in memory and cannot be written");
            _ = await SendAsync(gateway, "{ greeting }", gateway.Token());
            Directory.Move(away, directory);
            await WaitForAsync(logs, "Usage is written again");
            _ = await SendAsync(gateway, "{ greeting }", gateway.Token());
        }

        Assert.Equal(3, Read(directory).Tenants[Northwind].Total.Requests);
        Assert.Single(logs.Lines, line => line.Text.Contains("Usage is kept", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_gateway_that_is_killed_loses_nothing_that_was_written_and_leaves_whole_files()
    {
        await using var shop = await Shop.StartAsync();
        var key = _folder.File("developer.key");
        var directory = Directory.CreateDirectory(_folder.File("usage")).FullName;
        var issuer = new DeveloperIssuer(DeveloperSigningKey.ReadOrCreate(key), TimeProvider.System);
        await using (var gateway = await GatewayProcess.StartAsync(
            shop.Supergraph, "--set", $"Identity:DeveloperKeyFile={key}", "--set", $"Metering:Directory={directory}", "--set", "Metering:FlushInterval=0.1"))
        {
            gateway.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", issuer.Issue(new DeveloperTokenRequest("northwind", "standard")).Token);
            for (var i = 0; i < 5; i++)
            {
                Assert.Equal("hello", (await gateway.QueryAsync("{ greeting }"))["data"]!["greeting"]!.GetValue<string>());
            }

            while (!Read(directory).Tenants.TryGetValue(Northwind, out var written) || written.Total.Requests < 5)
            {
                await Task.Delay(5, TestContext.Current.CancellationToken);
            }

            _ = await gateway.QueryAsync("{ greeting }");
        }

        var ledger = Read(directory);
        Assert.InRange(ledger.Tenants[Northwind].Total.Requests, 5, 6);
        Assert.True(ledger.IsWhole);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_ends_the_start()
    {
        await using var shop = await Shop.StartAsync();

        var refused = await Assert.ThrowsAsync<CommandException>(() => TestGateway.StartAsync(shop.Supergraph, ("Metering:Directory", _folder.File("missing"))));

        Assert.StartsWith("Metering:Directory: ", refused.Message);
    }

    private Task<TestGateway> StartAsync(Shop shop, params (string Key, string Value)[] settings)
        => TestGateway.StartAsync(shop.Supergraph, [("Metering:Directory", _folder.Path), .. settings]);

    private static async Task<long> SendAsync(TestGateway gateway, string query, string token)
    {
        using var response = await gateway.PostAsync(new JsonObject { ["query"] = query }.ToJsonString(), token: token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
    }

    private static async Task<HttpStatusCode> StatusAsync(TestGateway gateway, string body, string token)
    {
        using var response = await gateway.PostAsync(body, token: token);
        return response.StatusCode;
    }

    private static async Task WaitForAsync(RecordedLogs logs, string text)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(60));
        while (!logs.Lines.Any(line => line.Text.Contains(text, StringComparison.Ordinal)))
        {
            await Task.Delay(5, limit.Token);
        }
    }

    private UsageLedger Read(string? directory = null)
    {
        var ledger = new UsageLedger(UsageTime.MonthOf(UsageTime.HourOf(TimeProvider.System.GetUtcNow())));
        ledger.Read(directory ?? _folder.Path);
        return ledger;
    }
}
