using Auditing;
using Subgraphs.Server.Auditing;
using Subgraphs.Server.Authorization;
using Subgraphs.Server.Errors;
using Subgraphs.Storage;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.Tenancy.Auditing;

/// <summary>The subgraph's own audit log, under the caller's verified claims.</summary>
internal sealed class AccessRecorder : IAccessRecorder, IAsyncDisposable, IDisposable
{
    private readonly AuditLog? _log;
    private readonly bool _failClosed;

    /// <param name="log">Null where none is kept.</param>
    /// <param name="failClosed">Whether what cannot be kept must not happen.</param>
    internal AccessRecorder(AuditLog? log, bool failClosed)
    {
        _log = log;
        _failClosed = failClosed;
    }

    /// <summary>Null where none is kept.</summary>
    public AuditLog? AuditLog => _log;

    /// <param name="options">What the operator wrote.</param>
    /// <param name="storage">Where a program on one machine keeps its files.</param>
    /// <param name="subgraph">The log's name.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="StorageException">The log cannot be used.</exception>
    public static AccessRecorder Open(AuditOptions options, StorageOptions storage, string subgraph, TimeProvider time)
    {
        var directory = options.Directory
            ?? (storage.Provider == StorageProvider.Sqlite ? Path.Combine(storage.Directory, "audit") : null);
        if (directory is null)
        {
            return new AccessRecorder(null, options.FailClosed);
        }

        var path = Path.GetFullPath(Path.Combine(directory, subgraph + ".audit"));
        try
        {
            return new AccessRecorder(AuditLog.Open(path, options.Key is { } key ? Convert.FromBase64String(key) : null, time), options.FailClosed);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or AuditUnavailableException)
        {
            throw new StorageException(StorageErrorCodes.NotUsable, $"{AuditOptions.Section}:{nameof(AuditOptions.Directory)}: {path} cannot be used: {exception.Message}", exception);
        }
    }

    public async ValueTask RecordAsync(ICaller caller, IReadOnlyList<FieldAccess> accesses, CancellationToken cancellationToken)
    {
        if (_log is null)
        {
            // Without a log there is nothing to keep mutations in; an audited field is one that somebody said must be kept.
            if (_failClosed && accesses.Any(access => access.Kind == AccessKind.Read))
            {
                throw Unavailable();
            }

            return;
        }

        try
        {
            await _log.AppendDurablyAsync([.. accesses.Select(access => Entry(caller, access))], cancellationToken);
        }
        catch (AuditUnavailableException)
        {
            if (_failClosed)
            {
                throw Unavailable();
            }
        }
    }

    public void Append(ICaller caller, FieldAccess access) => _log?.Append(Entry(caller, access));

    public ValueTask DisposeAsync() => _log?.DisposeAsync() ?? ValueTask.CompletedTask;

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private static AuditEntry Entry(ICaller caller, FieldAccess access)
    {
        var claims = caller as CallerContext;
        return new AuditEntry(KindOf(access.Kind), access.Coordinate)
        {
            TenantId = claims?.TenantId,
            Subject = claims?.Subject,
            EntityKey = access.EntityKey,
            Code = access.Code,
            Purpose = claims?.Purpose,
            RequestId = caller.RequestId,
        };
    }

    private static AuditKind KindOf(AccessKind kind) => kind switch
    {
        AccessKind.Read => AuditKind.Read,
        AccessKind.Mutation => AuditKind.Mutation,
        _ => AuditKind.Denial,
    };

    private static GraphQLException Unavailable()
        => new(ServerErrorCodes.AuditUnavailable, "The access must be kept in the audit log, which cannot be written now.");
}
