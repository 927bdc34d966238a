using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Subgraphs.Server.Authorization;
using Subgraphs.Server.Execution;
using Subgraphs.Server.Hosting;
using Subgraphs.Server.Tests.Sample;

namespace Subgraphs.Server.Tests;

/// <summary>A small subgraph over an SQLite database in memory.</summary>
internal sealed class SampleSubgraph : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly ServiceProvider _services;

    public SampleSubgraph(Action<SubgraphBuilder>? configure = null)
    {
        _connection.Open();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(Log);
        services.AddDbContextFactory<SampleContext>(options => options.UseSqlite(_connection).AddInterceptors(new CommandLog(Log)));
        var builder = services.AddGraphQLSubgraph("sample").AddTypes(
            typeof(InstrumentQueries), typeof(InstrumentType), typeof(Holding));
        configure?.Invoke(builder);
        _services = services.BuildServiceProvider();
        Seed();
    }

    public BatchLog Log { get; } = new();

    public SubgraphExecutor Executor => _services.GetRequiredService<SubgraphExecutor>();

    public IEnumerable<string> Sql => Log.Entries.Where(entry => entry.StartsWith("SQL: ", StringComparison.Ordinal));

    public Task<string> ExecuteAsync(string query, object? variables = null) => ExecuteAsync(new TestCaller(), query, variables);

    public async Task<string> ExecuteAsync(ICaller caller, string query, object? variables = null)
    {
        var output = new ArrayBufferWriter<byte>();
        await using var scope = _services.CreateAsyncScope();
        await Executor.ExecuteAsync(
            new GraphQLRequest(query, null, variables is null ? default : JsonSerializer.SerializeToUtf8Bytes(variables)),
            caller,
            scope.ServiceProvider,
            output,
            TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    public void Dispose()
    {
        _services.Dispose();
        _connection.Dispose();
    }

    private void Seed()
    {
        using var db = _services.GetRequiredService<IDbContextFactory<SampleContext>>().CreateDbContext();
        db.Database.EnsureCreated();
        var issuer = new Issuer { Id = 1, LegalName = "The Coca-Cola Company", Country = "US" };
        db.AddRange(
            new Instrument { Id = 1, Isin = "US1912161007", Name = "Coca-Cola", LotSize = 1.50m, Issuer = issuer, FirstTraded = new DateOnly(1962, 1, 2) },
            new Instrument { Id = 2, Isin = "US4781601046", Name = "Johnson", LotSize = 100m, Issuer = issuer, Status = InstrumentStatus.OnHold15M },
            new Instrument { Id = 3, Isin = "US4592001014", Name = "IBM", LotSize = 0.001m });
        db.SaveChanges();
    }
}
