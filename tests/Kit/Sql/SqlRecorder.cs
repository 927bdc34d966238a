using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Tests.Kit.Sql;

/// <summary>
/// Records the text of every command that EF sends. <see cref="WithoutServer"/> also keeps the commands from being sent: connections do not
/// open and every reader is empty, which shows what a provider would send to a server that is not there.
/// </summary>
public sealed class SqlRecorder : DbCommandInterceptor
{
    private readonly ConcurrentQueue<RecordedCommand> _commands = new();
    private readonly bool _suppress;

    private SqlRecorder(bool suppress) => _suppress = suppress;

    /// <summary>Commands in the order of sending.</summary>
    public IReadOnlyList<RecordedCommand> Commands => [.. _commands];

    /// <summary>Their texts.</summary>
    public IEnumerable<string> Texts => _commands.Select(command => command.Text);

    /// <summary>Records what goes to a real database.</summary>
    public static SqlRecorder Attach(DbContextOptionsBuilder builder)
    {
        var recorder = new SqlRecorder(suppress: false);
        builder.AddInterceptors(recorder);
        return recorder;
    }

    /// <summary>Records what would go to a database, and sends nothing.</summary>
    public static SqlRecorder WithoutServer(DbContextOptionsBuilder builder)
    {
        var recorder = new SqlRecorder(suppress: true);
        builder.AddInterceptors(recorder, new ClosedConnectionInterceptor(), new NoTransactionInterceptor());
        return recorder;
    }

    /// <summary>Forgets what was recorded.</summary>
    public void Clear() => _commands.Clear();

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Record(command);
        return _suppress ? InterceptionResult<DbDataReader>.SuppressWithResult(EmptyReader()) : result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        => ValueTask.FromResult(ReaderExecuting(command, eventData, result));

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        Record(command);
        return _suppress ? InterceptionResult<int>.SuppressWithResult(1) : result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        => ValueTask.FromResult(NonQueryExecuting(command, eventData, result));

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        Record(command);
        return _suppress ? InterceptionResult<object>.SuppressWithResult(0) : result;
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
        => ValueTask.FromResult(ScalarExecuting(command, eventData, result));

    private void Record(DbCommand command)
        => _commands.Enqueue(new RecordedCommand(
            command.CommandText,
            [.. command.Parameters.Cast<DbParameter>().Select(parameter => (parameter.ParameterName, parameter.Value))]));

    private static DataTableReader EmptyReader()
    {
        using var table = new DataTable();
        return table.CreateDataReader();
    }
}
