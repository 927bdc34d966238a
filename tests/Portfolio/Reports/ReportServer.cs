using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.Data.Limits;
using Subgraphs.Portfolio.Data.Reports;
using Subgraphs.Portfolio.Data.Reports.Printing;
using Subgraphs.Tenancy.Databases;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.Portfolio.Tests.Reports;

/// <summary>A subgraph of its own for tests that make reports.</summary>
public sealed class ReportServer : IAsyncLifetime
{
    public const string Create = "mutation($in: CreateReportInput!) { createReport(input: $in) { id kind periodFrom periodTo status locale format trigger sha256 downloadPath failureCode createdBy } }";

    private PortfolioServer? _server;

    public static IReadOnlyList<string> Scopes { get; } = [.. PortfolioServer.AllScopes, "portfolio:write", "report:read", "report:create"];

    internal FakePrinter Printer { get; } = new();

    internal PortfolioServer Portfolio => _server!;

    public async ValueTask InitializeAsync()
    {
        _server = new PortfolioServer
        {
            Settings = new Dictionary<string, string?> { ["Reports:Locales:hanbit"] = "ko" },
            Configure = services => services.AddSingleton<IPdfPrinter>(Printer),
        };
        await _server.InitializeAsync();

        // Reports tell the alerts, and the limits are evaluated in the background from the start on.
        await _server.Services.GetServices<IHostedService>().OfType<EndOfDay>().Single().ExecuteTask!.WaitAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => Portfolio.DisposeAsync();

    /// <summary>A context over a tenant's database.</summary>
    internal PortfolioContext Open(string tenant) => Portfolio.Services.GetRequiredService<TenantDatabases<PortfolioContext>>().Open(TenantIds.FromSlug(tenant));

    /// <summary>A round over a tenant on a date.</summary>
    public Task<int> RoundAsync(string tenant, DateOnly today)
        => Portfolio.Services.GetRequiredService<ReportRounds>().RunAsync(() => Open(tenant), today, TestContext.Current.CancellationToken);

    /// <summary>The data of an operation of a person of a tenant.</summary>
    public async Task<JsonElement> RunAsync(string tenant, string operation, object? variables = null, string person = "pm")
    {
        var response = JsonDocument.Parse(await Portfolio.QueryAsync(tenant, operation, variables, Scopes, person: person)).RootElement;
        Assert.False(response.TryGetProperty("errors", out var errors), errors.ToString());
        return response.GetProperty("data");
    }

    /// <summary>The code and the path of the one error of an operation.</summary>
    public async Task<(string? Code, string? Path)> RefusalAsync(string tenant, string operation, object? variables = null, IEnumerable<string>? scopes = null)
    {
        var response = JsonDocument.Parse(await Portfolio.QueryAsync(tenant, operation, variables, scopes ?? Scopes)).RootElement;
        Assert.True(response.TryGetProperty("errors", out var errors), response.ToString());
        var extensions = Assert.Single(errors.EnumerateArray()).GetProperty("extensions");
        return (extensions.GetProperty("code").GetString(), extensions.TryGetProperty("inputPath", out var path) ? path.GetString() : null);
    }

    /// <summary>A report that is made.</summary>
    public async Task<JsonElement> CreateAsync(
        string tenant, string portfolio, string kind, string from, string to, string locale = "en", string format = "HTML", string? key = null)
        => (await RunAsync(tenant, Create, new { @in = new { portfolioId = portfolio, kind, from, to, locale, format, idempotencyKey = key } })).GetProperty("createReport");

    /// <summary>Its document, as the gateway is given it.</summary>
    public async Task<string> DocumentAsync(string tenant, JsonElement report, IEnumerable<string>? scopes = null, string? purpose = null)
    {
        using var response = await Portfolio.GetAsync(tenant, PathOf(report), scopes ?? Scopes, purpose);
        Assert.True(response.IsSuccessStatusCode, response.StatusCode.ToString());
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The path at the subgraph: the gateway takes the subgraph's name out.</summary>
    public static string PathOf(JsonElement report) => report.GetProperty("downloadPath").GetString()!.Replace("/downloads/portfolio/", "/downloads/", StringComparison.Ordinal);
}
