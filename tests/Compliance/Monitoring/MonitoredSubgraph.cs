using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Subgraphs.Compliance.Data;
using Subgraphs.Compliance.Data.Monitoring;
using Subgraphs.Tenancy.Callers;
using Subgraphs.Tenancy.Databases;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.Compliance.Tests.Monitoring;

/// <summary>The subgraph with a feed that a test writes.</summary>
public sealed class MonitoredSubgraph : IAsyncLifetime
{
    public static readonly string[] AllScopes = ["compliance:read", "compliance:write", "compliance:report", "portfolio:read"];

    private readonly ComplianceSubgraph _subgraph;

    public MonitoredSubgraph()
        : this(new Dictionary<string, string?>())
    {
    }

    /// <param name="settings">Beside those of the embedded default.</param>
    /// <param name="time">What the time is; null: as it is.</param>
    internal MonitoredSubgraph(IReadOnlyDictionary<string, string?> settings, TimeProvider? time = null) => _subgraph = new() { Settings = settings, Time = time };

    internal FakeFeed Feed { get; } = new();

    public IReadOnlyDictionary<string, string> Isins => _subgraph.Isins;

    public IServiceProvider Services => _subgraph.Services;

    public DateOnly LastSession => _subgraph.LastSession;

    public ValueTask InitializeAsync() => _subgraph.InitializeAsync();

    public ValueTask DisposeAsync() => _subgraph.DisposeAsync();

    public static Guid Tenant(string slug) => TenantIds.FromSlug(slug);

    /// <summary>One round over a tenant, as the service makes it.</summary>
    public async Task RunAsync(string tenant)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var service = ActivatorUtilities.CreateInstance<MonitorService>(_subgraph.Services, Feed);
        var market = await MarketFacts.ReadAsync(_subgraph.Services.GetRequiredService<IDbContextFactory<PriceRunContext>>(), cancellationToken);
        await service.RunAsync(Tenant(tenant), market, cancellationToken);
    }

    public Task<JsonElement> AskAsync(string tenant, string query, object? variables = null, string person = "officer", DateOnly? date = null, string[]? scopes = null)
        => _subgraph.ExecuteAsAsync(
            new CallerContext { Subject = person, TenantId = Tenant(tenant), BusinessDate = date, Scopes = (scopes ?? AllScopes).ToHashSet(StringComparer.Ordinal) },
            query,
            variables);

    /// <summary>The data of an answer without errors.</summary>
    public async Task<JsonElement> DataAsync(string tenant, string query, object? variables = null, string person = "officer", DateOnly? date = null)
    {
        var answer = await AskAsync(tenant, query, variables, person, date);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    /// <summary>The code and the input path of the first error.</summary>
    public async Task<(string? Code, string? Path)> RefusalAsync(string tenant, string query, object? variables = null, string person = "officer", DateOnly? date = null)
    {
        var answer = await AskAsync(tenant, query, variables, person, date);
        var extensions = answer.GetProperty("errors")[0].GetProperty("extensions");
        return (extensions.GetProperty("code").GetString(), extensions.TryGetProperty("inputPath", out var path) ? path.GetString() : null);
    }

    internal ComplianceContext Open(string tenant) => _subgraph.Services.GetRequiredService<TenantDatabases<ComplianceContext>>().Open(Tenant(tenant));
}
