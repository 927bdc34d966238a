using Gateway.Auditing;
using Subgraphs.Storage;

namespace Subgraphs.Tenancy.Auditing;

/// <summary>
/// The audit log of a subgraph's commands, <c>&lt;subgraph&gt;.commands.audit</c> beside the one of the program that serves, which has its own
/// open: another chain of the same process, under the same key and sent to the same collector, by the command that wrote it or else by the program
/// that serves from the same folder. Commands that run at once take turns.
/// </summary>
public sealed class CommandAudit
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly AuditOptions _options;
    private readonly string? _path;
    private readonly string _subgraph;
    private readonly TimeProvider _time;

    internal CommandAudit(AuditOptions options, StorageOptions storage, string subgraph, TimeProvider time)
    {
        _options = options;
        _path = options.PathOf(LogOf(subgraph), storage);
        _subgraph = subgraph;
        _time = time;
    }

    /// <summary>The name of the log of a subgraph's commands.</summary>
    internal static string LogOf(string subgraph) => subgraph + ".commands";

    /// <summary>Keeps that something begins that cannot be taken back; durable when it returns.</summary>
    /// <exception cref="StorageException">It cannot be kept, or no log is named: it must not happen.</exception>
    public async Task<CommandAttempt> AttemptAsync(CommandChange change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (_path is null && _options.FailClosed)
        {
            throw new StorageException(
                StorageErrorCodes.NotUsable, $"{AuditOptions.Section}:{nameof(AuditOptions.Directory)} is missing: the folder of the audit log that this must be kept in.");
        }

        var entry = EntryOf(change, null);
        await using var begun = await KeepAsync(entry with { Code = CommandAttempt.Begun }, cancellationToken);
        return new CommandAttempt(this, entry);
    }

    /// <summary>Keeps that something is about to be changed; durable when it returns.</summary>
    /// <exception cref="StorageException">It cannot be kept: it must not happen.</exception>
    public Task<CommandRecord> BeginAsync(CommandChange change, CancellationToken cancellationToken) => KeepAsync(EntryOf(change, null), cancellationToken);

    /// <summary>Keeps that nothing is changed, and why.</summary>
    /// <exception cref="StorageException">It cannot be kept.</exception>
    public Task<CommandRecord> RefuseAsync(CommandChange change, string code, CancellationToken cancellationToken) => KeepAsync(EntryOf(change, code), cancellationToken);

    internal async Task<CommandRecord> KeepAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        if (_path is null)
        {
            return new CommandRecord(null, entry, null);
        }

        AuditLog? log = null;
        try
        {
            log = await OpenAsync(_path, cancellationToken);
            await log.AppendDurablyAsync([entry], cancellationToken);
            return new CommandRecord(log, entry, _options.Collector is null ? null : () => Ship(log));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or AuditUnavailableException)
        {
            if (log is not null)
            {
                await log.DisposeAsync();
            }

            return _options.FailClosed
                ? throw new StorageException(StorageErrorCodes.NotUsable, $"Nothing was changed: it must be kept in the audit log {_path}, which cannot be written: {exception.Message}", exception)
                : new CommandRecord(null, entry, null);
        }
    }

    private AuditEntry EntryOf(CommandChange change, string? code)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new AuditEntry(AuditKind.Mutation, change.Coordinate)
        {
            TenantId = change.TenantId,
            Subject = change.Subject,
            EntityKey = change.Key,
            Code = code,
            RequestId = Guid.CreateVersion7(_time.GetUtcNow()).ToString("N"),
        };
    }

    /// <summary>Another command may have it for as long as it saves.</summary>
    private async Task<AuditLog> OpenAsync(string path, CancellationToken cancellationToken)
    {
        for (var started = _time.GetTimestamp(); ;)
        {
            try
            {
                return AuditLog.Open(path, _options.GetKey(), _time, _options.GetLimits());
            }
            catch (IOException exception) when (exception.GetType() == typeof(IOException) && File.Exists(path + ".lock") && _time.GetElapsedTime(started) < Patience)
            {
                await Task.Delay(Pause, _time, cancellationToken);
            }
        }
    }

    private AuditShipper Ship(AuditLog log)
        => new(log, _path!, _subgraph, _options.GetKey()!, new HttpMessageInvoker(new SocketsHttpHandler()), new Uri(_options.Collector!), _time, static (_, _) => { }, _options.GetLimits());
}
