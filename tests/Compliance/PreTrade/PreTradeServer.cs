using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Subgraphs.Compliance.PreTrade;
using Subgraphs.Markets;
using Subgraphs.Storage.Importing;
using Subgraphs.Tenancy.Callers;
using Subgraphs.Tenancy.Peers;

namespace Subgraphs.Compliance.Tests.PreTrade;

/// <summary>The program with a key for the endpoint, on a free port.</summary>
public sealed class PreTradeServer : IAsyncLifetime
{
    private readonly string _directory = Directory.CreateTempSubdirectory("compliance-pre-trade-").FullName;
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(PeerKey.MinBytes);
    private readonly HttpClient _client = new();
    private WebApplication _app = null!;
    private Dictionary<string, string> _isins = [];

    /// <summary>A tenant that begins with the house rules alone.</summary>
    public const string IndexHouse = "index-house";

    public IServiceProvider Services => _app.Services;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["urls"] = "http://127.0.0.1:0",
            ["Storage:Directory"] = Path.Combine(_directory, "data"),
            ["Keys:Directory"] = Path.Combine(_directory, "keys"),
            ["CallerContext:Key"] = Convert.ToBase64String(new byte[32]),
            ["Tenants:northwind:Name"] = "Northwind",
            ["Tenants:hanbit:Name"] = "Hanbit",
            [$"Tenants:{IndexHouse}:Name"] = "Index House",
            ["PreTradeCheck:Key"] = Convert.ToBase64String(_key),
        });
        builder.Logging.ClearProviders();
        builder.AddCompliance();
        builder.Services.AddSingleton<IImportReporter, SilentReporter>();
        _app = builder.Build();
        await _app.PrepareComplianceAsync();
        _app.MapPreTradeCheck();
        await _app.StartAsync();
        _client.BaseAddress = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        _isins = MarketSource.Open(null).ReadInstruments(new RowErrors()).ToDictionary(row => row.Symbol, row => row.Isin, StringComparer.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, recursive: true);
    }

    /// <summary>What portfolio would sign for a body.</summary>
    internal string Sign(CallerContext caller, byte[] body, string path = PreTradeEndpoint.Path) => new PeerSigner(_key, path, TimeProvider.System).Sign(caller, body);

    public async Task<(HttpStatusCode Status, string Text)> SendAsync(byte[] body, string? signature)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, PreTradeEndpoint.Path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (signature is not null)
        {
            request.Headers.Add(PeerSigner.HeaderName, signature);
        }

        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public byte[] Body(string kind, string symbol, decimal before, decimal after, string? portfolioId = null)
    {
        const decimal NetAssets = 1_000_000m;
        object Holding(decimal weight) => new { isin = _isins[symbol], quantity = weight * 1000, value = weight * NetAssets };
        return JsonSerializer.SerializeToUtf8Bytes(new
        {
            portfolioId,
            kind,
            baseCurrency = "USD",
            netAssets = NetAssets,
            before = new[] { Holding(before) },
            after = new[] { Holding(after) },
            orders = new[] { new { isin = _isins[symbol], side = "BUY", quantity = 20 } },
        });
    }
}
