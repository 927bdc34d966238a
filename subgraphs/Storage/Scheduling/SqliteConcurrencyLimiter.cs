using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Subgraphs.Storage.Scheduling;

/// <summary>
/// Lets only so many commands run on SQLite at once. Its asynchronous calls are synchronous and hold their thread; without a bound a burst
/// would hold every thread of the pool, and the waiting would fall on requests that need no database. Who waits here holds none.
/// A command on a connection that already runs one passes: a reader inside a reader must not wait for itself.
/// </summary>
public sealed class SqliteConcurrencyLimiter(int maxConcurrentCommands) : DbCommandInterceptor, IDisposable
{
    private readonly SemaphoreSlim _slots = new(maxConcurrentCommands, maxConcurrentCommands);
    private readonly ConditionalWeakTable<DbConnection, Held> _held = [];

    /// <summary>Commands that could start now.</summary>
    public int Free => _slots.CurrentCount;

    public void Dispose() => _slots.Dispose();

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Enter(command);
        return result;
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        await EnterAsync(command, cancellationToken);
        return result;
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Enter(command);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await EnterAsync(command, cancellationToken);
        return result;
    }

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        Enter(command);
        return result;
    }

    public override async ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        await EnterAsync(command, cancellationToken);
        return result;
    }

    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        Leave(command.Connection);
        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Leave(command.Connection);
        return ValueTask.FromResult(result);
    }

    public override object? ScalarExecuted(DbCommand command, CommandExecutedEventData eventData, object? result)
    {
        Leave(command.Connection);
        return result;
    }

    public override ValueTask<object?> ScalarExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, object? result, CancellationToken cancellationToken = default)
    {
        Leave(command.Connection);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
    {
        Leave(command.Connection);
        return result;
    }

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Leave(command.Connection);

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Leave(command.Connection);
        return Task.CompletedTask;
    }

    public override void CommandCanceled(DbCommand command, CommandEndEventData eventData) => Leave(command.Connection);

    public override Task CommandCanceledAsync(DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Leave(command.Connection);
        return Task.CompletedTask;
    }

    private void Enter(DbCommand command)
    {
        var held = _held.GetOrCreateValue(command.Connection!);
        if (held.Commands == 0)
        {
            _slots.Wait();
        }

        held.Commands++;
    }

    private async ValueTask EnterAsync(DbCommand command, CancellationToken cancellationToken)
    {
        var held = _held.GetOrCreateValue(command.Connection!);
        if (held.Commands == 0)
        {
            await _slots.WaitAsync(cancellationToken);
        }

        held.Commands++;
    }

    private void Leave(DbConnection? connection)
    {
        if (connection is not null && _held.TryGetValue(connection, out var held) && held.Commands > 0 && --held.Commands == 0)
        {
            _slots.Release();
        }
    }

    /// <summary>A connection serves one flow at a time, so the count needs no lock.</summary>
    private sealed class Held
    {
        public int Commands { get; set; }
    }
}
