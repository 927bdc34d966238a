using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Subgraphs.MarketData.Data;
using Subgraphs.Server.Execution;
using Subgraphs.Storage.Databases;
using Subgraphs.Storage.Importing;
using Subgraphs.Tenancy.Callers;
using Tests.Kit.Sql;

namespace Subgraphs.MarketData.Tests;

/// <summary>The program's own services over a database of its own, without a web server; requests go straight to the executor.</summary>
public sealed class MarketDataApp : IAsyncDisposable
{
    private static readonly string[] AllScopes = ["market-data:eod", "market-data:delayed", "fundamentals:read"];

    private readonly WebApplication _app;
    private readonly string _directory;

    private MarketDataApp(WebApplication app, string directory, SqlRecorder sql)
    {
        _app = app;
        _directory = directory;
        Sql = sql;
    }

    /// <summary>What the requests' contexts sent.</summary>
    public SqlRecorder Sql { get; }

    public IServiceProvider Services => _app.Services;

    /// <param name="data">Directory of real files; null for the sample market.</param>
    /// <param name="settings">Further command line arguments.</param>
    public static async Task<MarketDataApp> StartAsync(string? data, params string[] settings)
    {
        var directory = Directory.CreateTempSubdirectory("market-data-").FullName;
        var key = Convert.ToBase64String(new byte[32]);
        var builder = WebApplication.CreateBuilder([$"--Storage:Directory={directory}", $"--Market:Data={data}", $"--CallerContext:Key={key}", .. settings]);
        builder.Logging.ClearProviders();
        builder.AddMarketData();
        builder.Services.AddSingleton<IImportReporter>(new SilentReporter());
        var sql = RecordContexts(builder);
        var app = builder.Build();
        await app.PrepareMarketDataAsync();
        return new MarketDataApp(app, directory, sql);
    }

    /// <summary>Executes as a caller with every scope of this subgraph.</summary>
    public Task<JsonElement> QueryAsync(string query, object? variables = null, DateOnly? businessDate = null)
        => QueryAsync(query, variables, Caller(businessDate));

    public async Task<JsonElement> QueryAsync(string query, object? variables, CallerContext caller)
    {
        var output = new ArrayBufferWriter<byte>();
        await using var scope = Services.CreateAsyncScope();
        Sql.Clear();
        await Services.GetRequiredService<SubgraphExecutor>().ExecuteAsync(
            new GraphQLRequest(query, null, variables is null ? default : JsonSerializer.SerializeToUtf8Bytes(variables)),
            caller,
            scope.ServiceProvider,
            output,
            CancellationToken.None);
        return JsonDocument.Parse(output.WrittenMemory).RootElement;
    }

    /// <summary>The answer's data as compact JSON; an answer with errors fails the test.</summary>
    public async Task<string> DataAsync(string query, object? variables = null, DateOnly? businessDate = null)
    {
        var answer = await QueryAsync(query, variables, businessDate);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data").GetRawText();
    }

    public static CallerContext Caller(DateOnly? businessDate, params string[] scopes) => new()
    {
        Subject = "tester",
        TenantId = Guid.Empty,
        IsGateway = true,
        BusinessDate = businessDate,
        Scopes = (scopes.Length == 0 ? AllScopes : scopes).ToHashSet(StringComparer.Ordinal),
    };

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, recursive: true);
    }

    /// <summary>Puts a recorder on the contexts that requests use; the pooled ones of the program have none.</summary>
    private static SqlRecorder RecordContexts(WebApplicationBuilder builder)
    {
        if (builder.Configuration["Storage:Provider"] == "SqlServer")
        {
            return SqlRecorder.Attach(new DbContextOptionsBuilder());
        }

        var probe = new DbContextOptionsBuilder<SqliteMarketDataContext>();
        var recorder = SqlRecorder.Attach(probe);
        builder.Services.AddSingleton<IDbContextFactory<MarketDataContext>>(provider => new RecordedContexts(
            provider.GetRequiredService<ReferenceDatabase<MarketDataContext>>().Database, probe));
        return recorder;
    }

    private sealed class RecordedContexts(StorageDatabase database, DbContextOptionsBuilder<SqliteMarketDataContext> probe) : IDbContextFactory<MarketDataContext>
    {
        private readonly Lazy<DbContextOptions<SqliteMarketDataContext>> _options = new(() =>
        {
            database.Configure(probe, readOnly: true);
            probe.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
            return probe.Options;
        });

        public MarketDataContext CreateDbContext() => new SqliteMarketDataContext(_options.Value);
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
