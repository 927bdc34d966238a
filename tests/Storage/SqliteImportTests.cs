using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Subgraphs.Storage.Importing;
using Subgraphs.Storage.Tests.Model;

namespace Subgraphs.Storage.Tests;

public sealed class SqliteImportTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_import_writes_every_row_and_says_what_it_was_made_from()
    {
        using var store = new WidgetStore();
        var run = await store.PrepareAsync(new WidgetImport(Widgets.Three), Cancel);
        Assert.Equal(("Test widgets", "widgets-1", true, new DateOnly(2020, 1, 31), 3, "widgets=3", 0), (run.SourceLabel, run.SourceFingerprint, run.IsSimulated, run.LastSession, run.Rows, run.RowsByStage, run.RefusedRows));
        Assert.Equal(DateTimeKind.Utc, run.CompletedAt.Kind);
        Assert.Same(run, store.Database.Run);
        await using var context = store.Database.Contexts.CreateDbContext();
        Assert.Equal([9.5m, 10m, 100m], await context.Widgets.OrderBy(widget => widget.Date).Select(widget => widget.Price).ToListAsync(Cancel));
        Assert.Equal(["widgets.db", "widgets.db.lock"], FilesOf(store));
    }

    [Fact]
    public async Task Who_reads_neither_holds_up_nor_fails_who_writes()
    {
        using var store = new WidgetStore();
        await store.PrepareAsync(new WidgetImport(Widgets.Three), Cancel);
        await using var reading = store.Database.Contexts.CreateDbContext();
        await using var writing = store.Database.TryOpenForWriting()!;

        var seen = 0;
        await foreach (var widget in reading.Widgets.AsAsyncEnumerable().WithCancellation(Cancel))
        {
            seen += await writing.Widgets.Where(other => other.Isin == widget.Isin && other.Date == widget.Date).ExecuteUpdateAsync(set => set.SetProperty(other => other.Price, 1m), Cancel);
        }

        Assert.Equal(3, seen);
    }

    [Theory]
    [InlineData("2020-01-15", "2020-01-15")]
    [InlineData("2020-03-01", "2020-01-31")]
    public async Task The_last_session_is_at_the_latest_the_business_date_of_the_configuration(string businessDate, string lastSession)
    {
        using var store = new WidgetStore(null, ("Storage:BusinessDate", businessDate));
        await store.PrepareAsync(new WidgetImport(Widgets.Three), Cancel);
        Assert.Equal(lastSession, store.Database.Run!.LastSession.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

        // It is how this program reads the data, and not what the data are: the next one starts without it.
        using var next = new WidgetStore(store.Directory);
        await next.PrepareAsync(new WidgetImport(Widgets.Three), Cancel);
        Assert.Equal(new DateOnly(2020, 1, 31), next.Database.Run!.LastSession);
    }

    [Fact]
    public async Task Rows_of_the_importer_and_of_SaveChanges_are_the_same_bytes()
    {
        using var store = new WidgetStore();
        await store.PrepareAsync(new WidgetImport([Widgets.Of("A", 1, 12.3400m, 0.5000m)]), Cancel);
        var builder = new DbContextOptionsBuilder<SqliteWidgetContext>();
        store.Database.Database.Configure(builder);
        await using (var writer = new SqliteWidgetContext(builder.Options))
        {
            writer.Add(Widgets.Of("B", 1, 12.34m, 0.5m));
            await writer.SaveChangesAsync(Cancel);
        }

        using var connection = new SqliteConnection($"Data Source={store.FilePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(DISTINCT Date || '|' || Price || '|' || Ratio || '|' || Kind || '|' || SeenAt), MIN(Price), MIN(Date), MIN(Kind) FROM Widget";
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        Assert.Equal((1L, "12.34", "2020-01-01", "Plain"), (reader.GetInt64(0), reader.GetString(1), reader.GetString(2), reader.GetString(3)));
    }

    [Fact]
    public async Task Decimals_compare_and_sum_as_numbers_and_strings_compare_by_case()
    {
        using var store = new WidgetStore();
        await store.PrepareAsync(new WidgetImport(Widgets.Three), Cancel);
        await using var context = store.Database.Contexts.CreateDbContext();
        Assert.Equal([100m, 10m, 9.5m], await context.Widgets.OrderByDescending(widget => widget.Price).Select(widget => widget.Price).ToListAsync(Cancel));
        Assert.Equal(2, await context.Widgets.CountAsync(widget => widget.Price > 9.6m, Cancel));
        Assert.Equal(1, await context.Widgets.CountAsync(widget => widget.Price == 10.000m, Cancel));
        Assert.Equal(119.5m, await context.Widgets.SumAsync(widget => widget.Price, Cancel));
        Assert.Equal(2, await context.Widgets.CountAsync(widget => widget.Isin == "US0000000001", Cancel));
    }

    [Fact]
    public async Task Decimals_are_rounded_half_even_to_the_declared_scale()
    {
        using var store = new WidgetStore();
        await store.PrepareAsync(new WidgetImport([Widgets.Of("A", 1, 0.00000000005m, 1.23455m), Widgets.Of("A", 2, 0.00000000015m, 1.23445m)]), Cancel);
        await using var context = store.Database.Contexts.CreateDbContext();
        Assert.Equal([(0m, 1.2346m), (0.0000000002m, 1.2344m)], await context.Widgets.OrderBy(widget => widget.Date).Select(widget => ValueTuple.Create(widget.Price, widget.Ratio!.Value)).ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_second_start_reads_nothing_again()
    {
        using var store = new WidgetStore();
        var first = new WidgetImport(Widgets.Three);
        var second = new WidgetImport(Widgets.Three);
        await store.PrepareAsync(first, Cancel);
        var run = await store.PrepareAsync(second, Cancel);
        Assert.Equal((1, 0, 3), (first.TimesRead, second.TimesRead, run.Rows));
    }

    [Fact]
    public async Task Another_source_is_refused_with_exit_code_3_and_the_database_stays()
    {
        using var store = new WidgetStore();
        await store.PrepareAsync(new WidgetImport(Widgets.Three), Cancel);
        var error = await Assert.ThrowsAsync<StorageException>(() => store.PrepareAsync(new WidgetImport([], "widgets-2"), Cancel));
        Assert.Equal((StorageErrorCodes.OtherSource, 3), (error.Code, error.ExitCode));
        Assert.Contains("widgets-1", error.Message, StringComparison.Ordinal);
        Assert.Contains("widgets-2", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
        Assert.Equal(3, (await store.PrepareAsync(new WidgetImport([]), Cancel)).Rows);
    }

    [Fact]
    public async Task An_interruption_leaves_nothing_half_imported()
    {
        using var store = new WidgetStore();
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.PrepareAsync(new WidgetImport(Interrupted(stop)), stop.Token));
        Assert.Equal(["widgets.db.lock"], Directory.EnumerateFiles(store.Directory).Select(Path.GetFileName));
        await Assert.ThrowsAsync<InvalidDataException>(() => store.PrepareAsync(new WidgetImport(Broken()), Cancel));
        Assert.False(File.Exists(store.FilePath));
        Assert.Equal(3, (await store.PrepareAsync(new WidgetImport(Widgets.Three), Cancel)).Rows);
    }

    [Fact]
    public async Task What_a_killed_process_left_is_removed()
    {
        using var store = new WidgetStore();
        await File.WriteAllTextAsync(store.FilePath + ".importing", "half", Cancel);
        await File.WriteAllTextAsync(store.FilePath + ".importing-journal", "half", Cancel);
        await store.PrepareAsync(new WidgetImport(Widgets.Three), Cancel);
        Assert.Equal(["widgets.db", "widgets.db.lock"], FilesOf(store));
    }

    [Fact]
    public async Task Two_processes_do_not_prepare_one_database_together()
    {
        using var store = new WidgetStore();
        using (new FileStream(store.FilePath + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            var error = await Assert.ThrowsAsync<StorageException>(() => store.PrepareAsync(new WidgetImport(Widgets.Three), Cancel));
            Assert.Equal(StorageErrorCodes.Busy, error.Code);
        }
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_one_line()
    {
        var file = Path.GetTempFileName();
        using var store = new WidgetStore(Path.Combine(file, "below-a-file"));
        var error = await Assert.ThrowsAsync<StorageException>(() => store.PrepareAsync(new WidgetImport(Widgets.Three), Cancel));
        File.Delete(file);
        Assert.Equal((StorageErrorCodes.DirectoryUnwritable, 1), (error.Code, error.ExitCode));
        Assert.StartsWith("Storage:Directory", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named()
    {
        using var store = new WidgetStore();
        await File.WriteAllTextAsync(store.FilePath, "this is not a database, whatever its name says", Cancel);
        var error = await Assert.ThrowsAsync<StorageException>(() => store.PrepareAsync(new WidgetImport(Widgets.Three), Cancel));
        Assert.Equal(StorageErrorCodes.NotUsable, error.Code);
        Assert.Contains("widgets.db", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_contexts_of_requests_cannot_write()
    {
        using var store = new WidgetStore();
        await store.PrepareAsync(new WidgetImport(Widgets.Three), Cancel);
        await using var context = store.Database.Contexts.CreateDbContext();
        context.Add(Widgets.Of("NEW", 1, 1m));
        await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync(Cancel));
    }

    [Fact]
    public async Task Progress_starts_at_zero_and_ends_with_the_true_number()
    {
        using var store = new WidgetStore();
        await store.PrepareAsync(new WidgetImport(Widgets.Three.Take(2)), Cancel);
        Assert.Equal(["widgets 0/3", "widgets 2/2"], store.Reporter.Lines);
    }

    [Fact]
    public async Task Twenty_refused_rows_are_told_and_then_their_number()
    {
        using var store = new WidgetStore();
        var refused = Enumerable.Range(1, 25).Select(line => new RefusedRow("file.csv", line, "no")).ToList();
        var run = await store.PrepareAsync(new WidgetImport(Widgets.Three) { RefusedList = refused }, Cancel);
        Assert.Equal(25, run.RefusedRows);
        Assert.Equal(20, store.Reporter.Lines.Count(line => line.StartsWith("file.csv", StringComparison.Ordinal)));
        Assert.Equal("refused 25", store.Reporter.Lines[^1]);
    }

    /// <summary>Without the write-ahead log, which is there as long as somebody has the database open.</summary>
    private static IEnumerable<string?> FilesOf(WidgetStore store)
        => Directory.EnumerateFiles(store.Directory).Select(Path.GetFileName).Where(name => name is not ("widgets.db-wal" or "widgets.db-shm")).Order();

    private static IEnumerable<Widget> Interrupted(CancellationTokenSource stop)
    {
        yield return Widgets.Three[0];
        stop.Cancel();
        yield return Widgets.Three[1];
    }

    private static IEnumerable<Widget> Broken()
    {
        yield return Widgets.Three[0];
        throw new InvalidDataException("The source broke off.");
    }
}
