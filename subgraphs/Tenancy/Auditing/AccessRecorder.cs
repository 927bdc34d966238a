using Gateway.Auditing;
using Microsoft.Extensions.Logging;
using Subgraphs.Server.Auditing;
using Subgraphs.Server.Authorization;
using Subgraphs.Server.Errors;
using Subgraphs.Storage;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.Tenancy.Auditing;

/// <summary>The subgraph's own audit log, under the caller's verified claims.</summary>
internal sealed partial class AccessRecorder : IAccessRecorder, IAsyncDisposable, IDisposable
{
    private readonly AuditLog? _log;
    private readonly bool _failClosed;
    private bool _isDisposed;
    private readonly AuditShipper[] _shippers;

    /// <param name="log">Null where none is kept.</param>
    /// <param name="failClosed">Whether what cannot be kept must not happen.</param>
    /// <param name="shippers">Of this log and of that of the commands; none where their records stay.</param>
    internal AccessRecorder(AuditLog? log, bool failClosed, params AuditShipper[] shippers)
    {
        _log = log;
        _shippers = shippers;
        _failClosed = failClosed;
    }

    /// <param name="options">What the operator wrote.</param>
    /// <param name="storage">Where a program on one machine keeps its files.</param>
    /// <param name="subgraph">The log's name.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Told when records stop to reach the collector.</param>
    /// <exception cref="StorageException">The log cannot be used.</exception>
    public static AccessRecorder Open(AuditOptions options, StorageOptions storage, string subgraph, TimeProvider time, ILogger<AccessRecorder> logger)
    {
        if (options.PathOf(subgraph, storage) is not { } path)
        {
            return new AccessRecorder(null, options.FailClosed);
        }

        try
        {
            var (key, limits) = (options.GetKey(), options.GetLimits());
            var log = AuditLog.Open(path, key, time, limits);
            if (options.Collector is not { } collector)
            {
                return new AccessRecorder(log, options.FailClosed);
            }

            // Commands end before a collector that is away is back, and may run where nothing else does: what they leave is sent from here.
            return new AccessRecorder(
                log,
                options.FailClosed,
                new AuditShipper(log, path, subgraph, key!, new HttpMessageInvoker(new SocketsHttpHandler()), new Uri(collector), time, (state, why) => Report(logger, state, why), limits),
                AuditShipper.Follow(
                    options.PathOf(CommandAudit.LogOf(subgraph), storage)!, subgraph, key!, new HttpMessageInvoker(new SocketsHttpHandler()), new Uri(collector), time, (state, why) => Report(logger, state, why), limits));
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

    /// <remarks>Two services of the program are this one, and its container ends each of them.</remarks>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, true))
        {
            return;
        }

        foreach (var shipper in _shippers)
        {
            await shipper.DisposeAsync();
        }

        if (_log is not null)
        {
            await _log.DisposeAsync();
        }
    }

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

    private static void Report(ILogger logger, AuditShipperState state, string why)
    {
        if (state is AuditShipperState.Shipping)
        {
            Log.RecordsReachCollector(logger);
        }
        else
        {
            Log.RecordsStay(logger, why);
        }
    }

    private static GraphQLException Unavailable()
        => new(ServerErrorCodes.AuditUnavailable, "The access must be kept in the audit log, which cannot be written now.");

    private static partial class Log
    {
        [LoggerMessage(TenancyEventIds.AuditRecordsStay, LogLevel.Warning, "Audit records are kept here and do not reach the collector: {Reason}")]
        public static partial void RecordsStay(ILogger logger, string reason);

        [LoggerMessage(TenancyEventIds.AuditRecordsReachCollector, LogLevel.Information, "Audit records reach the collector again.")]
        public static partial void RecordsReachCollector(ILogger logger);
    }
}
