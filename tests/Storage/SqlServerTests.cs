using Microsoft.EntityFrameworkCore;
using Subgraphs.Storage.Databases;
using Subgraphs.Storage.Tests.Model;
using Tests.Kit.Sql;

namespace Subgraphs.Storage.Tests;

/// <summary>SQL Server's command texts, without a server; and the import itself where the environment names a server.</summary>
public sealed class SqlServerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Columns_have_the_types_that_the_conventions_declare()
    {
        await using var context = Context(out _);
        var script = context.Database.GenerateCreateScript();
        Assert.Contains("[Isin] nvarchar(12) COLLATE Latin1_General_100_BIN2 NOT NULL", script, StringComparison.Ordinal);
        Assert.Contains("[Date] date NOT NULL", script, StringComparison.Ordinal);
        Assert.Contains("[Price] decimal(28,10) NOT NULL", script, StringComparison.Ordinal);
        Assert.Contains("[Ratio] decimal(18,4) NULL", script, StringComparison.Ordinal);
        Assert.Contains("[Kind] nvarchar(32) COLLATE Latin1_General_100_BIN2 NOT NULL", script, StringComparison.Ordinal);
        Assert.Contains("[SeenAt] datetime2(6) NOT NULL", script, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_reads_the_columns_it_names()
    {
        await using var context = Context(out var recorder);
        var isins = new[] { "A", "B" };
        Assert.Empty(await context.Widgets.Where(widget => isins.Contains(widget.Isin)).OrderBy(widget => widget.Date).Select(widget => widget.Price).ToListAsync(Cancel));
        var command = Assert.Single(recorder.Commands);
        Assert.StartsWith("SELECT [w].[Price]", command.Text, StringComparison.Ordinal);
        Assert.Contains("ORDER BY [w].[Date]", command.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(1)]
    public async Task A_batch_size_of_one_avoids_merged_commands(int? maxBatchSize)
    {
        await using var context = Context(out var recorder, maxBatchSize);
        context.AddRange(Widgets.Three);
        await context.SaveChangesAsync(Cancel);
        Assert.Equal(maxBatchSize is null ? 1 : 3, recorder.Commands.Count);
        Assert.All(recorder.Texts, text => Assert.DoesNotContain("MERGE", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_import_runs_against_the_server_that_the_environment_names()
    {
        var connection = Environment.GetEnvironmentVariable("SQLSERVER_CONNECTION");
        Assert.SkipWhen(string.IsNullOrEmpty(connection), "SQLSERVER_CONNECTION names no server.");
        using var store = new WidgetStore(null, ("Storage:Provider", "SqlServer"), ("Storage:ConnectionString", connection));
        var run = await store.PrepareAsync(new WidgetImport(Widgets.Three), Cancel);
        Assert.Equal(3, run.Rows);
        var error = await Assert.ThrowsAsync<StorageException>(() => store.PrepareAsync(new WidgetImport([], "widgets-2"), Cancel));
        Assert.Equal(StorageErrorCodes.OtherSource, error.Code);
        await using var context = store.Database.Contexts.CreateDbContext();
        Assert.Equal([100m, 10m, 9.5m], await context.Widgets.OrderByDescending(widget => widget.Price).Select(widget => widget.Price).ToListAsync(Cancel));
    }

    private static SqlServerWidgetContext Context(out SqlRecorder recorder, int? maxBatchSize = null)
    {
        var options = new StorageOptions { Provider = StorageProvider.SqlServer, ConnectionString = "Server=nowhere.invalid;Database=none", MaxBatchSize = maxBatchSize };
        var builder = new DbContextOptionsBuilder<SqlServerWidgetContext>();
        StorageDatabase.Locate(options, "widgets").Configure(builder);
        recorder = SqlRecorder.WithoutServer(builder);
        return new SqlServerWidgetContext(builder.Options);
    }
}
