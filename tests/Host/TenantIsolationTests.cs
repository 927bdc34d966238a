using System.Diagnostics.Metrics;
using Gateway.Host.Serving;
using Gateway.Host.Tenancy;
using Microsoft.Extensions.Logging;

namespace Gateway.Host.Tests;

/// <summary>The gateway over a subgraph that gives away what is not its caller's.</summary>
public sealed class TenantIsolationTests
{
    private const string Canary = "CANARY-OF-ANOTHER-TENANT";

    private static readonly string Northwind = TenantIds.FromSlug("northwind").ToString();
    private static readonly string Hanbit = TenantIds.FromSlug("hanbit").ToString();

    [Fact]
    public async Task A_foreign_row_reaches_neither_answer_nor_log_nor_metric_and_raises_an_alarm()
    {
        await using var subgraph = await FakeSubgraph.StartAsync(_ => $$$"""
            {"data":{"mine":{"name":"{{{Canary}}}","__tenant":"{{{Hanbit}}}"},"orders":[{"note":"own","__tenant":"{{{Northwind}}}"},{"note":"{{{Canary}}}","__tenant":"{{{Hanbit}}}"}]}}
            """);
        const string query = "{ mine { name } orders { note } }";
        using var measured = new MeasuredTags("gateway.tenant.violations", OperationOf(query));
        using var logs = new RecordedLogs();
        await using var gateway = await TestGateway.StartAsync(
            SupergraphAt(subgraph.Url), new ServeSettings { Port = 0, Logs = logs }, ("Logging:LogLevel:Gateway", "Trace"));

        var response = (await gateway.QueryAsync(query, tenant: "northwind")).ToJsonString();

        Assert.Equal(
            """{"errors":[{"message":"This object was not shown to belong to the caller\u0027s tenant.","path":["mine"],"extensions":{"code":"TENANT_ISOLATION"}},{"message":"This object was not shown to belong to the caller\u0027s tenant.","path":["orders",1],"extensions":{"code":"TENANT_ISOLATION"}}],"data":{"mine":null,"orders":[{"note":"own"},null]}}""",
            response);
        var alarms = logs.Lines.Where(line => line.Level == LogLevel.Critical).Select(line => line.Text).ToArray();
        Assert.Equal(2, alarms.Length);
        Assert.Contains("a Order from subgraph vault was kept back, foreign", alarms[1], StringComparison.Ordinal);
        Assert.Contains($"of tenant {Northwind}, operation {OperationOf(query)}: a Order", alarms[1], StringComparison.Ordinal);
        Assert.Equal(2, measured.Count);
        Assert.Contains(Northwind, measured.Values);
        Assert.DoesNotContain(logs.Lines, line => Leaks(line.Text));
        Assert.DoesNotContain(measured.Values, Leaks);
    }

    [Fact]
    public async Task Equal_requests_of_two_tenants_at_once_are_answered_each_with_its_own()
    {
        await using var subgraph = await FakeSubgraph.StartAsync();
        subgraph.Handle = async http =>
        {
            // As a correct subgraph does: by the signed context and by nothing else.
            var payload = System.Text.Json.Nodes.JsonNode.Parse(
                System.Buffers.Text.Base64Url.DecodeFromChars(http.Request.Headers["Gateway-Caller"].ToString().Split('.')[0]))!;
            var tenant = payload["tid"]!.GetValue<string>();
            http.Response.ContentType = "application/json";
            await using var writer = new StreamWriter(http.Response.Body);
            await writer.WriteAsync("""{"data":{"mine":{"name":"of $tenant","__tenant":"$tenant"}}}""".Replace("$tenant", tenant, StringComparison.Ordinal));
        };
        await using var gateway = await TestGateway.StartAsync(
            SupergraphAt(subgraph.Url), ("CallerContext:MasterKey", Convert.ToBase64String(new byte[32])));

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(async i =>
        {
            var slug = i % 2 == 0 ? "northwind" : "hanbit";
            return (Tenant: TenantIds.FromSlug(slug), Answer: (await gateway.QueryAsync("{ mine { name } }", tenant: slug)).ToJsonString());
        }));

        Assert.All(answers, result => Assert.Equal("{\"data\":{\"mine\":{\"name\":\"of " + result.Tenant + "\"}}}", result.Answer));
    }

    /// <summary>What logs and metrics call a document.</summary>
    private static string OperationOf(string query)
        => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(query)))[..16];

    private static bool Leaks(string text)
        => text.Contains(Canary, StringComparison.Ordinal) || text.Contains(Hanbit, StringComparison.OrdinalIgnoreCase);

    private static string SupergraphAt(string url) => $$"""
        schema
          @link(url: "https://specs.apollo.dev/link/v1.0")
          @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)
          @link(url: "https://specs.apollo.dev/inaccessible/v0.2", for: SECURITY)
          @link(url: "https://specs.gateway.example/tenancy/v1.0", import: ["@tenantOwned"])
        { query: Query }
        enum join__Graph { VAULT @join__graph(name: "vault", url: "{{url}}") }
        type Query @join__type(graph: VAULT) { mine: Portfolio orders: [Order] }
        type Portfolio @join__type(graph: VAULT) @tenantOwned { tenantId: ID! @inaccessible name: String }
        type Order @join__type(graph: VAULT) @tenantOwned { tenantId: ID! @inaccessible note: String }
        """;

    /// <summary>What an instrument measured of one operation, and every tag of it. Instruments of other tests' gateways have its name too.</summary>
    private sealed class MeasuredTags : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly List<string> _values = [];
        private int _count;

        public MeasuredTags(string instrument, string operation)
        {
            _listener.InstrumentPublished = (published, listener) =>
            {
                if (published.Name == instrument)
                {
                    listener.EnableMeasurementEvents(published);
                }
            };
            _listener.SetMeasurementEventCallback<long>((_, _, tags, _) =>
            {
                if (!tags.ToArray().Contains(KeyValuePair.Create<string, object?>("operation", operation)))
                {
                    return;
                }

                lock (_values)
                {
                    _count++;
                    foreach (var tag in tags)
                    {
                        _values.Add(tag.Value?.ToString() ?? "");
                    }
                }
            });
            _listener.Start();
        }

        public int Count
        {
            get
            {
                lock (_values)
                {
                    return _count;
                }
            }
        }

        public IReadOnlyList<string> Values
        {
            get
            {
                lock (_values)
                {
                    return [.. _values];
                }
            }
        }

        public void Dispose() => _listener.Dispose();
    }
}
