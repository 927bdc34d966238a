using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Subgraphs.DividendHistory.Data;
using Subgraphs.Server.Execution;
using Subgraphs.Storage.Databases;
using Subgraphs.Tenancy.Callers;
using Tests.Kit.Sql;

namespace Subgraphs.DividendHistory.Tests;

/// <summary>The subgraph as the program makes it, over an imported SQLite file, without HTTP. Commands are recorded.</summary>
internal sealed class DividendSubgraph : IAsyncDisposable
{
    private readonly string _directory;
    private readonly ServiceProvider _importer;
    private readonly ServiceProvider _services;

    private DividendSubgraph(string directory, ServiceProvider importer, ServiceProvider services, SqlRecorder sql)
    {
        _directory = directory;
        _importer = importer;
        _services = services;
        Sql = sql;
    }

    public SqlRecorder Sql { get; }

    /// <param name="data">Directory of published files; null for the sample market.</param>
    public static async Task<DividendSubgraph> StartAsync(string? data)
    {
        var directory = Directory.CreateTempSubdirectory("dividend-history-").FullName;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:Directory", directory)]).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddDividendHistory(configuration);

        var importer = services.BuildServiceProvider();
        var database = importer.GetRequiredService<ReferenceDatabase<DividendHistoryContext>>();
        await database.PrepareAsync(DividendHistoryImport.Open(data), new SilentReporter(), TimeProvider.System, CancellationToken.None);

        var builder = new DbContextOptionsBuilder<SqliteDividendHistoryContext>().UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        database.Database.Configure(builder, readOnly: true);
        var sql = SqlRecorder.Attach(builder);
        services.Replace(ServiceDescriptor.Singleton(database));
        services.Replace(ServiceDescriptor.Singleton<IDbContextFactory<DividendHistoryContext>>(new RecordingContextFactory(builder.Options)));
        return new DividendSubgraph(directory, importer, services.BuildServiceProvider(), sql);
    }

    /// <summary>Executes as the gateway would for a caller who may read everything on a business date.</summary>
    public Task<JsonElement> ExecuteAsync(string query, object? variables = null, DateOnly? on = null)
        => ExecuteAsync(Caller(on, "dividends:read", "market-data:eod", "fundamentals:read"), query, variables);

    public async Task<JsonElement> ExecuteAsync(CallerContext caller, string query, object? variables = null)
    {
        Sql.Clear();
        var output = new ArrayBufferWriter<byte>();
        await using var scope = _services.CreateAsyncScope();
        await _services.GetRequiredService<SubgraphExecutor>().ExecuteAsync(
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
        await _services.DisposeAsync();
        await _importer.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, recursive: true);
    }
}
