using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Gateway.Authorization.Conformance.Tests.Proving;
using Gateway.Authorization.Conformance.Tests.Running;
using GraphQL.Language;

namespace Gateway.Authorization.Conformance.Tests;

/// <summary>
/// The places of what comes later. Subscriptions, persisted documents and caches of responses are ways to an answer that authorization has to
/// hold on; none is served yet. Whoever serves one finds these tests failing until the suite has cases of it, and the prover draws it.
/// </summary>
public sealed class ServedTests
{
    /// <summary>Fewer cover no new way through the gateway.</summary>
    private const int EnoughCases = 20;

    private const string Accept = "application/graphql-response+json";

    private static readonly (string Name, string Sdl)[] Graph =
    [
        ("ticks", """
            extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@authenticated"])
            type Query { hello: String closed: String @authenticated }
            type Subscription { tick: String closed: String @authenticated }
            """),
    ];

    private static readonly string[] CaseKeys = ["name", "rule", "operation", "variables", "expect"];
    private static readonly string[] ExpectKeys = ["status", "data", "errors", "authorizationErrors", "requests"];

    [Theory]
    [InlineData(Accept)]
    [InlineData("text/event-stream")]
    [InlineData("multipart/mixed;subscriptionSpec=\"1.0\", application/json")]
    public async Task Subscriptions_are_refused_or_have_cases_and_are_drawn(string accept)
    {
        await using var host = await ConformanceHost.StartAsync(Graph, new Dictionary<string, string>());

        using var response = await host.SendAsync(Post(new JsonObject { ["query"] = "subscription { tick }" }, accept));

        var isServed = await IsServedAsync(response);
        AssertCovered(isServed, "events");
        Assert.Equal(isServed, RandomOperations.Kinds.Contains(OperationType.Subscription));
    }

    [Fact]
    public async Task A_socket_is_refused_or_its_streams_have_cases()
    {
        await using var host = await ConformanceHost.StartAsync(Graph, new Dictionary<string, string>());
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql");
        request.Headers.TryAddWithoutValidation("Connection", "Upgrade");
        request.Headers.TryAddWithoutValidation("Upgrade", "websocket");
        request.Headers.TryAddWithoutValidation("Sec-WebSocket-Version", "13");
        request.Headers.TryAddWithoutValidation("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
        request.Headers.TryAddWithoutValidation("Sec-WebSocket-Protocol", "graphql-transport-ws");

        using var response = await host.SendAsync(request);

        AssertCovered(response.StatusCode == HttpStatusCode.SwitchingProtocols, "events");
    }

    /// <summary>A text that was sent with its hash must not be found by the hash alone.</summary>
    [Fact]
    public async Task Documents_that_clients_register_are_refused_or_have_cases()
    {
        await using var host = await ConformanceHost.StartAsync(Graph, new Dictionary<string, string>());
        var extensions = JsonNode.Parse($$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{Convert.ToHexStringLower(SHA256.HashData("{ hello }"u8))}}}"}}""")!;
        using var registered = await host.SendAsync(Post(new JsonObject { ["query"] = "{ hello }", ["extensions"] = extensions.DeepClone() }, Accept));

        using var found = await host.SendAsync(Post(new JsonObject { ["extensions"] = extensions.DeepClone() }, Accept));

        var isServed = await IsServedAsync(found);
        AssertCovered(isServed, "document");
        Assert.True(isServed || (await found.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Contains("PERSISTED_QUERY_NOT_SUPPORTED", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"id":"hello"}""")]
    [InlineData("""{"documentId":"hello"}""")]
    [InlineData("""{"doc_id":"hello"}""")]
    public async Task Documents_by_id_are_refused_or_have_cases(string body)
    {
        await using var host = await ConformanceHost.StartAsync(Graph, new Dictionary<string, string>());

        using var response = await host.SendAsync(Post(JsonNode.Parse(body)!.AsObject(), Accept));

        AssertCovered(await IsServedAsync(response) || response.StatusCode == HttpStatusCode.NotFound, "document");
    }

    [Fact]
    public async Task No_answer_is_kept_or_what_is_kept_has_cases()
    {
        await using var host = await ConformanceHost.StartAsync(Graph, new Dictionary<string, string>());
        var asked = new List<int>();
        for (var i = 0; i < 2; i++)
        {
            using var response = await host.SendAsync(Post(new JsonObject { ["query"] = "{ hello }" }, Accept));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            asked.Add(host.Graph.Subgraphs.Single().TakeFields().Count);
        }

        Assert.Equal(1, asked[0]);
        AssertCovered(asked[1] == 0, "cached");
    }

    /// <summary>What the format does not have, no runner runs: it would be a case that holds nothing.</summary>
    [Fact]
    public void Every_case_is_of_the_format()
    {
        foreach (var file in CaseFile.Names)
        {
            foreach (var entry in CaseFile.Read(file).Entries)
            {
                Assert.All(entry, part => Assert.Contains(part.Key, CaseKeys));
                Assert.All(entry["expect"]!.AsObject().SelectMany(expected => expected.Value!.AsObject()), part => Assert.Contains(part.Key, ExpectKeys));
            }
        }
    }

    private static void AssertCovered(bool isServed, string part)
    {
        var cases = CaseFile.Names
            .SelectMany(file => CaseFile.Read(file).Entries)
            .Count(entry => entry.ContainsKey(part) || entry["expect"]!.AsObject().Any(expected => expected.Value!.AsObject().ContainsKey(part)));
        Assert.True(!isServed || cases >= EnoughCases, $"The gateway serves what only {cases} cases with \"{part}\" hold (README, Room for what comes later).");
    }

    /// <summary>Data, or a stream that may bring some.</summary>
    private static async Task<bool> IsServedAsync(HttpResponseMessage response)
        => response.Content.Headers.ContentType?.MediaType is "text/event-stream" or "multipart/mixed"
            || (JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)) as JsonObject)?["data"] is not null;

    private static HttpRequestMessage Post(JsonObject body, string accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return request;
    }
}
