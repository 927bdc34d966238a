using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Subgraphs.DividendHistory.Data;
using Subgraphs.Markets;
using Subgraphs.Server.Execution;
using Subgraphs.Storage.Databases;
using Subgraphs.Storage.Importing;
using Subgraphs.Tenancy.Callers;
using Subgraphs.Tenancy.Tenants;
using Tests.Kit.Sql;

namespace Subgraphs.DividendHistory.Tests;

/// <summary>The subgraph as the program makes it, over an imported SQLite file, without HTTP. Commands are recorded.</summary>
internal sealed class DividendSubgraph : IAsyncDisposable
{
    private readonly string _directory;
    private readonly WebApplication _app;

    private DividendSubgraph(string directory, WebApplication app)
    {
        _directory = directory;
        _app = app;
    }

    public SqlRecorder Sql => _app.Services.GetRequiredService<RecordingContextFactory>().Sql;

    /// <param name="data">Directory of published files; null for the sample market.</param>
    /// <param name="settings">Settings beside those of the embedded default; a server in them keeps the data, and commands are not recorded.</param>
    /// <param name="market">A market instead of both.</param>
    /// <param name="time">The clock.</param>
    public static async Task<DividendSubgraph> StartAsync(
        string? data, IReadOnlyDictionary<string, string?>? settings = null, IMarketSource? market = null, TimeProvider? time = null)
    {
        var directory = Directory.CreateTempSubdirectory("dividend-history-").FullName;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.Configuration.AddInMemoryCollection([new("Storage:Directory", directory), new(DividendHistoryProgram.DataKey, data)]);
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IImportReporter, SilentReporter>();
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.AddDividendHistory();
        if (settings?.ContainsKey("Storage:Provider") != true)
        {
            builder.Services.AddSingleton(provider => new RecordingContextFactory(provider.GetRequiredService<ReferenceDatabase<DividendHistoryContext>>().Database));
            builder.Services.AddSingleton<IDbContextFactory<DividendHistoryContext>>(provider => provider.GetRequiredService<RecordingContextFactory>());
        }

        var app = builder.Build();
        await (market is null ? app.PrepareDividendHistoryAsync() : app.PrepareDividendHistoryAsync(market));
        return new DividendSubgraph(directory, app);
    }

    /// <summary>Executes as the gateway would for a caller who may read everything on a business date.</summary>
    public Task<JsonElement> ExecuteAsync(string query, object? variables = null, DateOnly? on = null, string tenant = "northwind")
        => ExecuteAsync(
            Caller(on, "dividends:read", "dividends:screen", "market-data:eod", "fundamentals:read", "portfolio:read", "portfolio:write") with { TenantId = TenantIds.FromSlug(tenant) },
            query,
            variables);

    public async Task<JsonElement> ExecuteAsync(CallerContext caller, string query, object? variables = null)
    {
        _app.Services.GetService<RecordingContextFactory>()?.Sql.Clear();
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

    public static CallerContext Caller(DateOnly? on, params string[] scopes)
        => new() { Subject = "analyst", IsGateway = true, BusinessDate = on, Scopes = scopes.ToHashSet(StringComparer.Ordinal) };

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, recursive: true);
    }
}
