using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Subgraphs.MarketData.Data;
using Subgraphs.Markets;
using Subgraphs.Storage;
using Subgraphs.Storage.Databases;
using Tests.Kit.Sql;

namespace Subgraphs.MarketData.Tests;

/// <summary>What holds for each provider without a server: migrations that match the model, and the commands that SQL Server would get.</summary>
public sealed class ProviderTests
{
    private static readonly StorageOptions SqlServer = new() { Provider = StorageProvider.SqlServer, ConnectionString = "Server=nowhere.invalid;Database=none" };

    [Fact]
    public async Task The_migrations_of_both_providers_make_the_model()
    {
        await using var sqlite = Sqlite();
        await using var sqlServer = Server(out _);
        Assert.False(sqlite.Database.HasPendingModelChanges());
        Assert.False(sqlServer.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Every_decimal_column_declares_its_precision()
    {
        await using var context = Server(out _);
        Assert.All(
            context.Model.GetEntityTypes().SelectMany(type => type.GetProperties()).Where(property => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(decimal)),
            property => Assert.NotNull(property.GetPrecision()));
    }

    [Fact]
    public async Task The_latest_closes_of_many_are_one_command_with_a_correlated_maximum()
    {
        await using var context = Server(out var recorder);
        _ = await context.LastBars(["A", "B"], new DateOnly(2020, 1, 1)).Select(bar => new { bar.Isin, bar.Close }).ToListAsync(TestContext.Current.CancellationToken);
        var text = Assert.Single(recorder.Texts);
        Assert.StartsWith("SELECT [d].[Isin], [d].[Close]", text, StringComparison.Ordinal);
        Assert.Contains("SELECT MAX(", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ROW_NUMBER", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sample_market_goes_into_the_server_that_the_environment_names()
    {
        var connection = Environment.GetEnvironmentVariable("SQLSERVER_CONNECTION");
        Assert.SkipWhen(string.IsNullOrEmpty(connection), "SQLSERVER_CONNECTION names no server.");
        await using var app = await MarketDataApp.StartAsync(null, "--Storage:Provider=SqlServer", $"--Storage:ConnectionString={connection}");
        Assert.Equal(MarketSource.Open(null).LastSession, app.Services.GetRequiredService<ReferenceDatabase<MarketDataContext>>().Run!.LastSession);
        Assert.Contains("2025-12-31", await app.DataAsync("""{ instrument(isin: "US0SIM000034") { lastClose { date } } }"""), StringComparison.Ordinal);
    }

    private static SqliteMarketDataContext Sqlite()
    {
        var builder = new DbContextOptionsBuilder<SqliteMarketDataContext>();
        StorageDatabase.Locate(new StorageOptions(), "none").Configure(builder);
        return new SqliteMarketDataContext(builder.Options);
    }

    private static SqlServerMarketDataContext Server(out SqlRecorder recorder)
    {
        var builder = new DbContextOptionsBuilder<SqlServerMarketDataContext>();
        StorageDatabase.Locate(SqlServer, "none").Configure(builder);
        recorder = SqlRecorder.WithoutServer(builder);
        return new SqlServerMarketDataContext(builder.Options);
    }
}
