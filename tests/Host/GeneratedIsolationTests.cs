using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Gateway.Host.Serving;
using Gateway.Host.Tenancy;
using Microsoft.AspNetCore.Http;

namespace Gateway.Host.Tests;

/// <summary>
/// Two tenants attack each other with generated operations through a gateway whose subgraph sometimes answers with the other's rows. Nothing of
/// one is in an answer, a header, a log line or any tag of any instrument that belongs to the other; nobody's data is in a log line or a tag at all, no variable and no alias.
/// </summary>
public sealed class GeneratedIsolationTests
{
    private const int Rounds = 150;
    private static readonly string[] Slugs = ["northwind", "hanbit"];

    [Theory]
    [InlineData(1)]
    [InlineData(20260302)]
    public async Task Nothing_of_one_tenant_is_in_an_answer_header_log_line_or_metric_of_another(int seed)
    {
        await using var subgraph = await FakeSubgraph.StartAsync();
        var served = 0;
        subgraph.Handle = http => AnswerAsync(http, () => Interlocked.Increment(ref served) % 4 == 0);
        using var measured = new EveryTag();
        using var logs = new RecordedLogs();
        await using var gateway = await TestGateway.StartAsync(
            Supergraph(subgraph.Url),
            new ServeSettings { Port = 0, Logs = logs },
            ("CallerContext:MasterKey", Convert.ToBase64String(new byte[32])),
            ("Logging:LogLevel:Gateway", "Trace"));

        var random = new Random(seed);
        var (own, refused, last) = (0, 0, "");
        for (var round = 0; round < Rounds; round++)
        {
            var (query, variables) = Next(random);
            var answers = await Task.WhenAll(Slugs.Concat(Slugs).Select(slug => SendAsync(gateway, slug, query, variables)));
            foreach (var (slug, headers, body) in answers)
            {
                var other = Slugs.Single(name => name != slug);
                Assert.False(headers.Contains(Mark(other), StringComparison.Ordinal) || body.Contains(Mark(other), StringComparison.Ordinal), $"Seed {seed}, round {round}: {slug} saw {other}\n{query}\n{headers}\n{body}");
                last = body;
                own += body.Contains(Mark(slug), StringComparison.Ordinal) ? 1 : 0;
                refused += body.Contains("TENANT_ISOLATION", StringComparison.Ordinal) ? 1 : 0;
            }
        }

        // The attack found doors that were open: rows of the caller's own, and rows of the other that were kept back.
        Assert.True(own > Rounds, $"Seed {seed}: {own} own answers; the last was {last}.");
        Assert.True(refused > 10, $"Seed {seed}: {refused} foreign rows.");
        Assert.NotEmpty(measured.Values);
        Assert.All(Slugs, slug => Assert.Contains($"tenant={TenantIds.FromSlug(slug)}", measured.Values));
        foreach (var text in logs.Lines.Select(line => line.Text).Concat(measured.Values))
        {
            Assert.DoesNotContain("ROW-OF-", text, StringComparison.Ordinal);
            Assert.DoesNotContain("secret-variable", text, StringComparison.Ordinal);
            Assert.DoesNotContain("secret_alias", text, StringComparison.Ordinal);
        }
    }

    private static string Mark(string slug) => $"ROW-OF-{slug}";

    private static (string Query, JsonObject Variables) Next(Random random)
    {
        var (query, variables, parameters) = (new StringBuilder(), new JsonObject(), new List<string>());
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"v{i}");
            parameters.Add($"${name}: ID!");
            variables[name] = $"secret-variable-{random.Next(3)}";
            var selection = random.Next(4) switch
            {
                0 => "note",
                1 => "... on Order { n: note }",
                2 => "note next { note }",
                _ => "a: note b: note __typename",
            };
            query.Append(CultureInfo.InvariantCulture, $" {(char)('a' + random.Next(26))}{i}_secret_alias: order(id: ${name}) {{ {selection} }}");
        }

        return ($"query({string.Join(", ", parameters)}) {{{query} }}", variables);
    }

    private static async Task<(string Slug, string Headers, string Body)> SendAsync(TestGateway gateway, string slug, string query, JsonObject variables)
    {
        using var response = await gateway.PostAsync(
            new JsonObject { ["query"] = query, ["variables"] = variables.DeepClone() }.ToJsonString(), token: gateway.Token("", slug));
        return (slug, $"{response.Headers}{response.Content.Headers}", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>A subgraph with a defect: one in four objects is the other tenant's, and says so as its row does.</summary>
    private static async Task AnswerAsync(HttpContext http, Func<bool> isForeign)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = JsonNode.Parse(await reader.ReadToEndAsync())!;
        var payload = JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(http.Request.Headers["Gateway-Caller"].ToString().Split('.')[0]))!;
        var caller = Slugs.Single(slug => TenantIds.FromSlug(slug).ToString() == payload["tid"]!.GetValue<string>());
        var document = GraphQL.Language.Utf8GraphQLParser.Parse(body["query"]!.GetValue<string>());
        var operation = document.Definitions.OfType<GraphQL.Language.OperationDefinitionNode>().Single();
        var data = new JsonObject();
        foreach (var field in operation.SelectionSet.Selections.OfType<GraphQL.Language.FieldNode>())
        {
            data[field.ResponseName] = Order(field.SelectionSet!, isForeign() ? Slugs.Single(slug => slug != caller) : caller);
        }

        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(new JsonObject { ["data"] = data }.ToJsonString());
    }

    private static JsonObject Order(GraphQL.Language.SelectionSetNode selections, string owner)
    {
        var order = new JsonObject();
        foreach (var selection in selections.Selections)
        {
            if (selection is GraphQL.Language.InlineFragmentNode fragment)
            {
                foreach (var (name, value) in Order(fragment.SelectionSet, owner).ToArray())
                {
                    order[name] = value?.DeepClone();
                }
            }
            else if (selection is GraphQL.Language.FieldNode field)
            {
                order[field.ResponseName] = field.Name switch
                {
                    "__typename" => "Order",
                    "tenantId" => TenantIds.FromSlug(owner).ToString(),
                    "next" => Order(field.SelectionSet!, owner),
                    _ => Mark(owner),
                };
            }
        }

        return order;
    }

    private static string Supergraph(string url) => $$"""
        schema
          @link(url: "https://specs.apollo.dev/link/v1.0")
          @link(url: "https://specs.apollo.dev/join/v0.5", for: EXECUTION)
          @link(url: "https://specs.apollo.dev/inaccessible/v0.2", for: SECURITY)
          @link(url: "https://specs.gateway.example/tenancy/v1.0", import: ["@tenantOwned"])
        { query: Query }
        enum join__Graph { VAULT @join__graph(name: "vault", url: "{{url}}") }
        type Query @join__type(graph: VAULT) { order(id: ID!): Order }
        type Order @join__type(graph: VAULT) @tenantOwned { tenantId: ID! @inaccessible note: String next: Order }
        """;

    /// <summary>Every tag of every measurement of every instrument of the gateway.</summary>
    private sealed class EveryTag : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly ConcurrentDictionary<string, bool> _values = new(StringComparer.Ordinal);

        public EveryTag()
        {
            _listener.InstrumentPublished = (published, listener) => listener.EnableMeasurementEvents(published);
            _listener.SetMeasurementEventCallback<long>((_, _, tags, _) => Keep(tags));
            _listener.SetMeasurementEventCallback<int>((_, _, tags, _) => Keep(tags));
            _listener.SetMeasurementEventCallback<double>((_, _, tags, _) => Keep(tags));
            _listener.Start();
        }

        public ICollection<string> Values => _values.Keys;

        public void Dispose() => _listener.Dispose();

        private void Keep(ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            foreach (var tag in tags)
            {
                _values[$"{tag.Key}={tag.Value}"] = true;
            }
        }
    }
}
