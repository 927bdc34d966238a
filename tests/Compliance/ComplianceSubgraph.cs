using System.Buffers;
using System.Text;
using System.Text.Json;
using Gateway.Auditing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Subgraphs.Markets;
using Subgraphs.Server.Execution;
using Subgraphs.Storage.Importing;
using Subgraphs.Tenancy.Callers;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.Compliance.Tests;

/// <summary>The subgraph as the program makes it, over SQLite files of the sample market, without HTTP.</summary>
public sealed class ComplianceSubgraph : IAsyncLifetime
{
    private readonly string _directory = Directory.CreateTempSubdirectory("compliance-").FullName;
    private WebApplication _app = null!;

    /// <summary>Settings beside those of the embedded default.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>What the time is; null: as it is.</summary>
    public TimeProvider? Time { get; init; }

    /// <summary>The instruments of the sample market, by symbol.</summary>
    public IReadOnlyDictionary<string, string> Isins { get; private set; } = null!;

    public IServiceProvider Services => _app.Services;

    public DateOnly LastSession { get; private set; }

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Directory"] = Path.Combine(_directory, "data"),
            ["Keys:Directory"] = Path.Combine(_directory, "keys"),
            ["CallerContext:Key"] = Convert.ToBase64String(new byte[32]),
        });
        builder.Configuration.AddInMemoryCollection(Settings);
        builder.Logging.ClearProviders();
        builder.AddCompliance();
        builder.Services.AddSingleton<IImportReporter, SilentReporter>();
        if (Time is not null)
        {
            builder.Services.AddSingleton(Time);
        }

        _app = builder.Build();
        await _app.PrepareComplianceAsync();
        var market = MarketSource.Open(null);
        Isins = market.ReadInstruments(new RowErrors()).ToDictionary(row => row.Symbol, row => row.Isin, StringComparer.Ordinal);
        LastSession = market.LastSession;
    }

    /// <summary>Executes as the gateway would for a caller of a tenant.</summary>
    public Task<JsonElement> ExecuteAsync(string? tenant, string query, object? variables = null, params string[] scopes)
        => ExecuteForAsync(tenant, null, query, variables, scopes);

    /// <summary>Likewise, for a caller that states a purpose.</summary>
    public Task<JsonElement> ExecuteForAsync(string? tenant, string? purpose, string query, object? variables = null, params string[] scopes)
        => ExecuteAsAsync(
            new CallerContext
            {
                Subject = "officer",
                TenantId = tenant is null ? null : TenantIds.FromSlug(tenant),
                Purpose = purpose,
                Scopes = scopes.ToHashSet(StringComparer.Ordinal),
            },
            query,
            variables);

    /// <summary>Likewise, for any caller.</summary>
    public async Task<JsonElement> ExecuteAsAsync(CallerContext caller, string query, object? variables = null)
    {
        caller = caller with { IsGateway = true };
        var output = new ArrayBufferWriter<byte>();
        await using var scope = _app.Services.CreateAsyncScope();
        await _app.Services.GetRequiredService<SubgraphExecutor>().ExecuteAsync(
            new GraphQLRequest(query, null, variables is null ? default : JsonSerializer.SerializeToUtf8Bytes(variables)),
            caller,
            scope.ServiceProvider,
            output,
            CancellationToken.None);
        using var document = JsonDocument.Parse(Encoding.UTF8.GetString(output.WrittenSpan));
        return document.RootElement.Clone();
    }

    /// <summary>What the process itself has kept so far.</summary>
    public async Task<AuditRecord[]> ReadAuditLogAsync()
    {
        await using var file = new FileStream(Path.Combine(_directory, "data", "audit", "alone", "compliance.audit"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        var lines = (await reader.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Select(line => AuditRecord.ParseLine(Encoding.UTF8.GetBytes(line)))];
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, recursive: true);
    }
}
