using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Gateway.Authorization.Conformance.Tests.Mock;
using Gateway.Authorization.Policies;
using Gateway.Host.Serving;
using Gateway.Host.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Gateway.Authorization.Conformance.Tests.Running;

/// <summary>The gateway over HTTP, with a file's subgraphs behind it, all on free ports of this machine.</summary>
internal sealed class ConformanceHost : IAsyncDisposable
{
    private readonly WebApplication _subgraphs;
    private readonly GatewayServer _gateway;
    private readonly byte[] _signingKey;
    private readonly DirectoryInfo _folder;
    private readonly HttpClient _http;

    private ConformanceHost(WebApplication subgraphs, GatewayServer gateway, byte[] signingKey, DirectoryInfo folder, GraphUnderTest graph)
    {
        _subgraphs = subgraphs;
        _gateway = gateway;
        _signingKey = signingKey;
        _folder = folder;
        Graph = graph;
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(gateway.Address) };
    }

    public GraphUnderTest Graph { get; }

    /// <summary>The gateway's, without a closing slash.</summary>
    public string Address => _gateway.Address;

    public static Task<ConformanceHost> StartAsync(CaseFile file) => StartAsync(file.Subgraphs, file.Settings);

    /// <param name="sdl">The subgraphs.</param>
    /// <param name="fileSettings">Settings of the gateway that are not its defaults.</param>
    /// <param name="documents">What the subgraphs have to be downloaded; null where they have nothing.</param>
    public static async Task<ConformanceHost> StartAsync(
        IReadOnlyList<(string Name, string Sdl)> sdl, IReadOnlyDictionary<string, string> fileSettings, MockDocuments? documents = null)
    {
        Dictionary<string, MockSubgraph> byName = new(StringComparer.Ordinal);
        var subgraphs = await StartSubgraphsAsync(byName, documents);
        var (graph, fault) = GraphUnderTest.Compose(sdl, name => $"{subgraphs.Urls.Single()}/{name}");
        Assert.True(graph is not null, fault);
        foreach (var subgraph in graph.Subgraphs)
        {
            byName.Add(subgraph.Name, subgraph);
        }

        var folder = Directory.CreateTempSubdirectory("conformance-");
        var keyFile = Path.Combine(folder.FullName, "developer.key");
        var supergraph = Path.Combine(folder.FullName, "supergraph.graphql");
        await File.WriteAllTextAsync(supergraph, graph.SupergraphSdl);
        var settings = new Dictionary<string, string?>
        {
            ["Supergraph:File"] = supergraph,
            ["Identity:DeveloperKeyFile"] = keyFile,
            ["Identity:AllowAnonymous"] = "true",
            ["Logging:LogLevel:Default"] = "None",
            ["Logging:LogLevel:Gateway"] = "None",
        };
        foreach (var (key, value) in fileSettings)
        {
            settings[key] = value;
        }

        var signingKey = DeveloperSigningKey.ReadOrCreate(keyFile);
        var gateway = await GatewayServer.StartAsync(
            new ServeSettings { Port = 0, Policies = [new CoordinatePolicy(), new BrokenPolicy()] },
            new ConfigurationBuilder().AddInMemoryCollection(settings).Build(),
            CancellationToken.None);
        return new ConformanceHost(subgraphs, gateway, signingKey, folder, graph);
    }

    /// <summary>Whatever a test sends, as an anonymous caller.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

    /// <summary>A token that the gateway takes; one that has expired was issued long ago.</summary>
    public string Token(DeveloperTokenRequest request, bool isExpired = false) => new DeveloperIssuer(_signingKey, isExpired ? new LongAgo() : TimeProvider.System).Issue(request).Token;

    /// <summary>The answer as a case expects it, or fails to: status, data, errors and what subgraphs were asked for.</summary>
    public async Task<JsonObject> AnswerAsync(ConformanceCase test)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = JsonContent.Create(new JsonObject { ["query"] = test.Operation, ["variables"] = test.Variables }),
        };
        request.Headers.TryAddWithoutValidation("Accept", "application/graphql-response+json");
        if (test.Caller.IsAuthenticated)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token(test.Caller));
        }

        using var response = await _http.SendAsync(request);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
        var answer = new JsonObject { ["status"] = (int)response.StatusCode };
        if (body.ContainsKey("data"))
        {
            answer["data"] = body["data"]?.DeepClone();
        }

        answer["errors"] = Errors(body["errors"]);
        if (body["extensions"]?["authorizationErrors"] is { } told)
        {
            answer["authorizationErrors"] = Errors(told);
        }

        answer["requests"] = Requests();
        return answer;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _gateway.DisposeAsync();
        await _subgraphs.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>What each subgraph was asked for since the last call: coordinates, each once, sorted.</summary>
    private JsonObject Requests() => new(Graph.Subgraphs
        .Select(subgraph => (subgraph.Name, Fields: subgraph.TakeFields().Distinct().Order(StringComparer.Ordinal).ToArray()))
        .Where(asked => asked.Fields.Length > 0)
        .Select(asked => KeyValuePair.Create<string, JsonNode?>(asked.Name, new JsonArray([.. asked.Fields.Select(field => (JsonNode)field)]))));

    /// <summary>Path and coordinate, sorted: their order is no part of the format.</summary>
    private static JsonArray Errors(JsonNode? errors)
        => [.. (errors?.AsArray() ?? []).Select(Describe).Order(StringComparer.Ordinal).Select(text => (JsonNode)text)];

    private static string Describe(JsonNode? error)
        => (string?)error!["extensions"]?["code"] == "UNAUTHORIZED_FIELD_OR_TYPE"
            ? $"{string.Join('/', error["path"]!.AsArray().Select(step => step!.ToString()))} {error["extensions"]!["coordinate"]}"
            : error.ToJsonString();

    private string Token(CaseCaller caller) => Token(new DeveloperTokenRequest("northwind", "standard")
    {
        Scopes = caller.Scopes,
        Roles = caller.Roles,
        Subject = caller.Subject ?? "",
        Purpose = caller.Purpose,
    });

    private static async Task<WebApplication> StartSubgraphsAsync(Dictionary<string, MockSubgraph> subgraphs, MockDocuments? documents)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        var app = builder.Build();
        app.Run(http => documents is not null && http.Request.Path.StartsWithSegments(MockDocuments.Path.TrimEnd('/'))
            ? documents.AnswerAsync(http)
            : AnswerAsync(http, subgraphs[http.Request.Path.Value![1..]]));
        await app.StartAsync();
        return app;
    }

    private static async Task AnswerAsync(HttpContext http, MockSubgraph subgraph)
    {
        var request = (await JsonNode.ParseAsync(http.Request.Body))!.AsObject();
        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(subgraph.Execute(request).ToJsonString());
    }

    private sealed class LongAgo : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() - TimeSpan.FromHours(3);
    }

    private sealed class CoordinatePolicy : IAuthorizationPolicy
    {
        public string Name => "by-coordinate";

        public bool IsGranted(IPolicyCaller caller, string coordinate) => coordinate.EndsWith(".a", StringComparison.Ordinal);
    }

    private sealed class BrokenPolicy : IAuthorizationPolicy
    {
        public string Name => "broken";

        public bool IsGranted(IPolicyCaller caller, string coordinate) => throw new InvalidOperationException("broken");
    }
}
