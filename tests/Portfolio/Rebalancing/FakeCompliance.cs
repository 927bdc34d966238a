using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Subgraphs.Tenancy.Callers;
using Subgraphs.Tenancy.Peers;

namespace Subgraphs.Portfolio.Tests.Rebalancing;

/// <summary>What stands in for the compliance subgraph: it verifies the signature as that does and answers what the portfolio's test says.</summary>
public sealed class FakeCompliance : IAsyncDisposable
{
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(PeerKey.MinBytes);
    private WebApplication? _app;

    /// <summary>The answer by tenant and portfolio kind; nothing: everything is clear.</summary>
    public ConcurrentDictionary<Guid, string> Verdicts { get; } = new();

    /// <summary>Who asked last, and what.</summary>
    public (CallerContext Caller, JsonObject Request)? Last { get; private set; }

    public string Key => Convert.ToBase64String(_key);

    public string Url => _app!.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["urls"] = "http://127.0.0.1:0" });
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapPeer<JsonObject, JsonObject>(
            "/internal/pre-trade-check", _key, TimeProvider.System, new JsonSerializerOptions(JsonSerializerDefaults.Web), (caller, request, _) => Task.FromResult(Answer(caller, request)));
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }

    private JsonObject Answer(CallerContext caller, JsonObject request)
    {
        Last = (caller, request);
        var verdict = Verdicts.GetValueOrDefault(caller.TenantId!.Value, "CLEAR");
        return verdict switch
        {
            "CLEAR" => new JsonObject { ["verdict"] = verdict, ["checks"] = new JsonArray() },
            "BLOCKED" or "INDETERMINATE" => new JsonObject
            {
                ["verdict"] = verdict,
                ["checks"] = new JsonArray(new JsonObject
                {
                    ["ruleId"] = "KR-FUND-10",
                    ["ruleVersion"] = 1,
                    ["severity"] = "BREACH",
                    ["outcome"] = verdict == "BLOCKED" ? "WORSE" : "INDETERMINATE",
                    ["observedBefore"] = 0.09m,
                    ["observed"] = 0.12m,
                    ["threshold"] = 0.10m,
                    ["explanation"] = "As the test says.",
                }),
            },
            _ => throw new InvalidOperationException("Down, as the test says."),
        };
    }
}
