using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Gateway.Host.Serving;
using Gateway.Host.Tenancy;
using Microsoft.Extensions.Configuration;

namespace Gateway.Host.Tests;

/// <summary>A gateway in the test's process on a free port, with a developer key and a folder of its own.</summary>
internal sealed class TestGateway : IAsyncDisposable
{
    private readonly GatewayServer _server;
    private readonly TemporaryFolder _folder;
    private readonly DeveloperIssuer _issuer;

    private TestGateway(GatewayServer server, TemporaryFolder folder, DeveloperIssuer issuer)
    {
        _server = server;
        _folder = folder;
        _issuer = issuer;
        Client = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(server.Address) };
    }

    public HttpClient Client { get; }

    public GatewayServer Server => _server;

    /// <summary>Serves a supergraph text.</summary>
    public static Task<TestGateway> StartAsync(string supergraph, params (string Key, string Value)[] settings)
        => StartAsync(supergraph, new ServeSettings { Port = 0 }, settings);

    /// <param name="supergraph">Null: the settings say where it comes from.</param>
    public static async Task<TestGateway> StartAsync(string? supergraph, ServeSettings serve, params (string Key, string Value)[] settings)
    {
        var folder = new TemporaryFolder();
        try
        {
            var keyFile = folder.File("developer.key");
            var values = settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value, StringComparer.OrdinalIgnoreCase);
            _ = values.TryAdd("Logging:LogLevel:Gateway", "None");
            _ = values.TryAdd("Identity:DeveloperKeyFile", keyFile);
            if (supergraph is not null)
            {
                values["Supergraph:File"] = folder.File("supergraph.graphql");
                await File.WriteAllTextAsync(values["Supergraph:File"]!, supergraph);
            }

            var issuer = new DeveloperIssuer(DeveloperSigningKey.ReadOrCreate(keyFile), TimeProvider.System);
            var server = await GatewayServer.StartAsync(
                serve, new ConfigurationBuilder().AddInMemoryCollection(values).Build(), TestContext.Current.CancellationToken);
            return new TestGateway(server, folder, issuer);
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    public string Token(string scopes = "", string tenant = "northwind", string subject = "developer", string? client = null)
        => _issuer.Issue(new DeveloperTokenRequest(tenant, "standard") { Scopes = scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries), Subject = subject, Client = client }).Token;

    /// <summary>A token of a plan, with the plan's scopes.</summary>
    public string PlanToken(string plan) => _issuer.Issue(new DeveloperTokenRequest("northwind", plan)).Token;

    /// <summary>A POST of JSON as a well-behaved client sends it; null leaves a header out.</summary>
    public async Task<HttpResponseMessage> PostAsync(
        string body, string? accept = "application/graphql-response+json", string? contentType = "application/json", string? token = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        if (contentType is not null)
        {
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        return await SendAsync(request, accept, token);
    }

    /// <param name="request">Disposed by the caller.</param>
    /// <param name="accept">Null: no header.</param>
    /// <param name="token">Null: no header; empty: a good token without scopes.</param>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string? accept = "application/graphql-response+json", string? token = "")
    {
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Length == 0 ? Token() : token);
        }

        return Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends a query and returns the answer's JSON.</summary>
    public async Task<JsonObject> QueryAsync(string query, string scopes = "", string tenant = "northwind")
    {
        using var response = await PostAsync(new JsonObject { ["query"] = query }.ToJsonString(), token: Token(scopes, tenant));
        return await ReadAsync(response);
    }

    public static async Task<JsonObject> ReadAsync(HttpResponseMessage response)
        => JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _server.DisposeAsync();
        _folder.Dispose();
    }
}
