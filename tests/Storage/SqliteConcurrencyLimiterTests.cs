using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Subgraphs.Storage.Databases;
using Subgraphs.Storage.Scheduling;
using Subgraphs.Storage.Tests.Model;

namespace Subgraphs.Storage.Tests;

public sealed class SqliteConcurrencyLimiterTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_comes_late_waits_until_a_reader_is_closed()
    {
        using var store = new WidgetStore();
        await store.PrepareAsync(new WidgetImport(Widgets.Three), Cancel);
        using var limiter = new SqliteConcurrencyLimiter(1);
        await using var first = Context(store, limiter);
        await using var second = Context(store, limiter);
        var rows = first.Widgets.AsAsyncEnumerable().GetAsyncEnumerator(Cancel);
        Assert.True(await rows.MoveNextAsync());
        Assert.Equal(0, limiter.Free);
        var waiting = second.Widgets.CountAsync(Cancel);
        Assert.False(waiting.IsCompleted);
        await rows.DisposeAsync();
        Assert.Equal(3, await waiting);
        Assert.Equal(1, limiter.Free);
    }

    [Fact]
    public async Task A_command_inside_a_reader_of_its_own_connection_does_not_wait()
    {
        using var store = new WidgetStore();
        await store.PrepareAsync(new WidgetImport(Widgets.Three), Cancel);
        using var limiter = new SqliteConcurrencyLimiter(1);
        await using var context = Context(store, limiter);
        var count = 0;
        await foreach (var widget in context.Widgets.AsAsyncEnumerable())
        {
            count += await context.Widgets.CountAsync(other => other.Isin == widget.Isin, Cancel);
        }

        Assert.Equal(5, count);
        Assert.Equal(1, limiter.Free);
    }

    [Fact]
    public async Task A_failed_and_a_cancelled_command_give_their_slot_back()
    {
        using var store = new WidgetStore();
        await store.PrepareAsync(new WidgetImport(Widgets.Three), Cancel);
        using var limiter = new SqliteConcurrencyLimiter(1);
        await using var context = Context(store, limiter);
        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => context.Database.ExecuteSqlRawAsync("SELECT no_such_function()", Cancel));
        Assert.Equal(1, limiter.Free);
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => context.Widgets.ToListAsync(stop.Token));
        Assert.Equal(1, limiter.Free);
    }

    private static SqliteWidgetContext Context(WidgetStore store, IInterceptor limiter)
    {
        var builder = new DbContextOptionsBuilder<SqliteWidgetContext>();
        StorageDatabase.Locate(new StorageOptions { Directory = store.Directory }, "widgets").Configure(builder);
        builder.AddInterceptors(limiter);
        return new SqliteWidgetContext(builder.Options);
    }
}
