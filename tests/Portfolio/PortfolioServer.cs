using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Subgraphs.Markets;
using Subgraphs.Portfolio.StateFeed;
using Subgraphs.Portfolio.TradeFeed;
using Subgraphs.Server.Hosting;
using Subgraphs.Storage.Importing;
using Subgraphs.Tenancy.Callers;
using Subgraphs.Tenancy.Peers;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.Portfolio.Tests;

/// <summary>The subgraph on a free port: over the sample market, once for all tests, or over real files.</summary>
public sealed class PortfolioServer : IAsyncLifetime
{
    private readonly string _directory = Directory.CreateTempSubdirectory("portfolio").FullName;
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly byte[] _feedKey = RandomNumberGenerator.GetBytes(32);
    private readonly HttpClient _client = new();
    private WebApplication? _app;

    /// <summary>The folder of real files; null for the sample market.</summary>
    public string? MarketData { get; init; }

    /// <summary>A market instead of both.</summary>
    public IMarketSource? Market { get; init; }

    /// <summary>Settings beside those of the embedded default.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>Puts others in the place of services.</summary>
    public Action<IServiceCollection>? Configure { get; init; }

    /// <summary>Its services, for what is no request.</summary>
    public IServiceProvider Services => _app!.Services;

    /// <summary>The folder of its data, keys and logs.</summary>
    public string DirectoryPath => _directory;

    /// <summary>What a person with every right of a standard plan may do here.</summary>
    public static IReadOnlyList<string> AllScopes { get; } = ["portfolio:read", "portfolio:trades", "portfolio:pnl", "portfolio:risk"];

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["urls"] = "http://127.0.0.1:0",
            ["Storage:Directory"] = Path.Combine(_directory, "data"),
            ["Keys:Directory"] = Path.Combine(_directory, "keys"),
            ["Market:Data"] = MarketData,
            ["CallerContext:Key"] = Convert.ToBase64String(_key),
            ["TradeFeed:Key"] = Convert.ToBase64String(_feedKey),

            // Reports are made when a test says so: made beside, their statements would be counted with others'.
            ["Reports:PollSeconds"] = "0",
            ["Limits:PollSeconds"] = "0",
        });
        builder.Configuration.AddInMemoryCollection(Settings);
        builder.Logging.ClearProviders();
        builder.AddPortfolio();
        builder.Services.AddSingleton<IImportReporter, SilentReporter>();
        Configure?.Invoke(builder.Services);
        _app = builder.Build();
        await (Market is null ? _app.PreparePortfolioAsync() : _app.PreparePortfolioAsync(Market));
        _app.MapGraphQL();
        _app.MapTradeFeed();
        _app.MapStateFeed();
        _app.MapReports();
        await _app.StartAsync();
        _client.BaseAddress = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    /// <summary>The response of a query that the gateway sends for a person of a tenant.</summary>
    public Task<string> QueryAsync(
        string tenant, string query, object? variables = null, IEnumerable<string>? scopes = null, string? businessDate = null, string person = "pm", string? purpose = null)
        => SendAsync(query, variables, body => Sign(tenant, scopes ?? AllScopes, businessDate, body, person, purpose));

    /// <summary>Its data.</summary>
    public async Task<JsonElement> DataAsync(string tenant, string query, object? variables = null)
    {
        var response = JsonDocument.Parse(await QueryAsync(tenant, query, variables)).RootElement;
        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        return response.GetProperty("data");
    }

    public Task<string> SendAsync(string query, object? variables, string? callerContext) => SendAsync(query, variables, _ => callerContext);

    /// <summary>The context that the gateway would sign for a body.</summary>
    public string Sign(string tenant, string query, object? variables = null) => Sign(tenant, AllScopes, null, BodyOf(query, variables));

    /// <summary>What compliance would open of what it is told.</summary>
    internal PeerSeal Seal => new(_feedKey, TradeFeedEndpoint.ClientsPath);

    /// <summary>What a follower of a tenant is answered on an internal path.</summary>
    internal async Task<(System.Net.HttpStatusCode Status, string Text)> FollowAsync(string tenant, string path, object request, string? signedPath = null, bool isSigned = true)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(request);
        using var message = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        if (isSigned)
        {
            var caller = new CallerContext { Subject = "compliance", TenantId = TenantIds.FromSlug(tenant) };
            message.Headers.Add(PeerSigner.HeaderName, new PeerSigner(_feedKey, signedPath ?? path, TimeProvider.System).Sign(caller, body));
        }

        using var response = await _client.SendAsync(message, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static byte[] BodyOf(string query, object? variables) => JsonSerializer.SerializeToUtf8Bytes(new { query, variables });

    private async Task<string> SendAsync(string query, object? variables, Func<byte[], string?> sign)
    {
        var body = BodyOf(query, variables);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (sign(body) is { } callerContext)
        {
            request.Headers.Add("Gateway-Caller", callerContext);
        }

        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A document that the gateway asks for on behalf of a person of a tenant.</summary>
    /// <param name="tenant">Whose person.</param>
    /// <param name="path">The path at the subgraph.</param>
    /// <param name="scopes">What the person may do.</param>
    /// <param name="purpose">Why personal data is read.</param>
    /// <param name="signedPath">What the context is signed for; null: the path.</param>
    public async Task<HttpResponseMessage> GetAsync(string tenant, string path, IEnumerable<string> scopes, string? purpose = null, string? signedPath = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Gateway-Caller", Sign(tenant, scopes, null, Encoding.ASCII.GetBytes("GET " + (signedPath ?? path)), purpose: purpose));
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, recursive: true);
    }

    private string Sign(string tenant, IEnumerable<string> scopes, string? businessDate, byte[] body, string person = "pm", string? purpose = null)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var payload = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new
        {
            aud = "portfolio",
            sub = person,
            tid = TenantIds.FromSlug(tenant),
            scopes,
            businessDate,
            purpose,
            rid = Guid.NewGuid().ToString("N"),
            body = Base64Url.EncodeToString(SHA256.HashData(body)),
            iat = now,
            exp = now + 60,
        }));
        return payload + "." + Base64Url.EncodeToString(HMACSHA256.HashData(_key, Encoding.ASCII.GetBytes(payload)));
    }

    private sealed class SilentReporter : IImportReporter
    {
        public void Progress(string stage, int done, int total)
        {
        }

        public void Refused(RefusedRow row)
        {
        }

        public void RefusedTotal(int rows)
        {
        }
    }
}
