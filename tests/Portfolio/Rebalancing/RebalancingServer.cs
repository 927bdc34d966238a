using System.Text.Json;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.Portfolio.Tests.Rebalancing;

/// <summary>A subgraph of its own for tests that change targets and make proposals, with somebody to ask for compliance.</summary>
public sealed class RebalancingServer : IAsyncLifetime
{
    private static readonly string[] Scopes = [.. PortfolioServer.AllScopes, "portfolio:write", "portfolio:approve"];

    private PortfolioServer? _server;

    public FakeCompliance Compliance { get; } = new();

    internal PortfolioServer Portfolio => _server!;

    public async ValueTask InitializeAsync()
    {
        await Compliance.StartAsync();
        _server = new PortfolioServer
        {
            Settings = new Dictionary<string, string?> { ["Compliance:Url"] = Compliance.Url, ["Compliance:Key"] = Compliance.Key, ["Compliance:TimeoutSeconds"] = "20" },
        };
        await _server.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Portfolio.DisposeAsync();
        await Compliance.DisposeAsync();
    }

    /// <summary>What compliance answers for a tenant from now on.</summary>
    public void Answer(string tenant, string verdict) => Compliance.Verdicts[TenantIds.FromSlug(tenant)] = verdict;

    /// <summary>The data of an operation that a person of a tenant sends.</summary>
    public async Task<JsonElement> RunAsync(string tenant, string person, string operation, object? variables = null, string? businessDate = null)
    {
        var response = await ResponseAsync(tenant, person, operation, variables, businessDate);
        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        return response.GetProperty("data");
    }

    /// <summary>The code and the path of the one error that it answers.</summary>
    public async Task<(string? Code, string? Path)> RefusalAsync(string tenant, string person, string operation, object? variables = null, string? businessDate = null)
    {
        var response = await ResponseAsync(tenant, person, operation, variables, businessDate);
        Assert.True(response.TryGetProperty("errors", out var errors), response.ToString());
        var extensions = Assert.Single(errors.EnumerateArray()).GetProperty("extensions");
        return (extensions.GetProperty("code").GetString(), extensions.TryGetProperty("inputPath", out var path) ? path.GetString() : null);
    }

    private async Task<JsonElement> ResponseAsync(string tenant, string person, string operation, object? variables, string? businessDate)
        => JsonDocument.Parse(await Portfolio.QueryAsync(tenant, operation, variables, Scopes, businessDate, person)).RootElement;
}
