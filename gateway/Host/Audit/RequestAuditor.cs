using Gateway.Auditing;
using Gateway.Execution;
using Gateway.Host.Http;
using Gateway.Host.Telemetry;
using GraphQL.Language;

namespace Gateway.Host.Audit;

/// <summary>
/// Keeps who was refused what, who changed what and who is about to read an audited field, before any of it happens. Which objects that will
/// be nobody knows yet: the record has the ids that the client asks for. When the answer is there and before any of it is out, a second record
/// has the key of each object whose audited field is in it.
/// </summary>
internal sealed class RequestAuditor : IDisposable
{
    private const string Process = "gateway";

    /// <summary>So many records are made durable together: an answer can have more objects than the log takes at once.</summary>
    private const int MaxTogether = 1000;

    /// <summary>Keys come from subgraphs; the log need not keep all of a long one.</summary>
    private const int MaxKeyLength = 200;

    /// <summary>The code of what would have been denied: in a dry run it was given.</summary>
    private const string DryRun = "DRY_RUN";

    private const string MustBeKept = "The request must be kept in the audit log, which cannot be written now.";

    private readonly AuditLog? _log;
    private readonly AuditOptions _options;
    private readonly AuditShipper? _shipper;

    private RequestAuditor(AuditLog? log, AuditShipper? shipper, AuditOptions options)
    {
        _log = log;
        _shipper = shipper;
        _options = options;
    }

    /// <exception cref="CommandException">The log cannot be used.</exception>
    public static RequestAuditor Open(AuditOptions options, TimeProvider time, ILogger<RequestAuditor> logger)
    {
        if (options.Directory is null)
        {
            return new RequestAuditor(null, null, options);
        }

        var path = Path.GetFullPath(Path.Combine(options.Directory, Process + ".audit"));
        try
        {
            var log = AuditLog.Open(path, options.Key, time, options.GetLimits());
            var shipper = options.Collector is { } collector
                ? new AuditShipper(log, path, Process, options.Key!, new HttpMessageInvoker(new SocketsHttpHandler()), collector, time, (state, why) => Report(logger, state, why), options.GetLimits())
                : null;
            return new RequestAuditor(log, shipper, options);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or AuditUnavailableException)
        {
            throw new CommandException($"Audit:Directory: {path} cannot be used: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }

    /// <summary>Keeps what a prepared request is about to do, and what of it was denied.</summary>
    /// <returns>The error that ends the request where it must be kept and cannot be.</returns>
    public async ValueTask<ClientError?> RecordAsync(Exchange exchange)
    {
        var audited = exchange.Prepared.GetAudited(exchange.Generation.Supergraph);
        RecordDenials(exchange);
        if (audited is { Reads.IsEmpty: true, Mutations.IsEmpty: true })
        {
            return null;
        }

        if (_log is null)
        {
            // Without a log there is nothing to keep mutations in; an audited field is one that somebody said must be kept.
            return _options.FailClosed && !audited.Reads.IsEmpty ? Unavailable() : null;
        }

        AuditEntry[] entries =
        [
            .. audited.Mutations.Select(field => Entry(exchange, AuditKind.Mutation, field)).Distinct(),
            .. audited.Reads.Select(field => Entry(exchange, AuditKind.Read, field)).Distinct(),
        ];
        try
        {
            await _log.AppendDurablyAsync(entries, exchange.Aborted);
            return null;
        }
        catch (AuditUnavailableException) when (!_options.FailClosed)
        {
            return null;
        }
        catch (AuditUnavailableException)
        {
            Deny(entries);
            return Unavailable();
        }
    }

    /// <summary>Keeps whose audited fields an answer has, before any of it is out.</summary>
    /// <returns>The error that takes the answer's place where they must be kept and cannot be.</returns>
    public async ValueTask<ClientError?> RecordAnswerAsync(Exchange exchange, IReadOnlyCollection<AuditedRead> reads)
    {
        if (_log is null || reads.Count == 0)
        {
            return null;
        }

        foreach (var some in reads.Chunk(MaxTogether))
        {
            AuditEntry[] entries = [.. some.Select(read => Entry(exchange, AuditKind.Read, read.Coordinate) with { EntityKey = Cut(read.EntityKey) })];
            try
            {
                await _log.AppendDurablyAsync(entries, exchange.Aborted);
            }
            catch (AuditUnavailableException)
            {
                if (_options.FailClosed)
                {
                    Deny(entries);
                    return Unavailable(exchange.Prepared.Operation.Operation is OperationType.Mutation
                        ? "The change was made; its answer must be kept in the audit log, which cannot be written now."
                        : MustBeKept);
                }
            }
        }

        return null;
    }

    /// <summary>Keeps that the document which is asked for is about to be read.</summary>
    /// <returns>The error that ends the request where it must be kept and cannot be.</returns>
    public async ValueTask<ClientError?> RecordReadAsync(Exchange exchange)
    {
        if (_log is null)
        {
            // The subgraph that has the document keeps a record of its own.
            return null;
        }

        try
        {
            await _log.AppendDurablyAsync([DocumentEntry(exchange, AuditKind.Read)], exchange.Aborted);
            return null;
        }
        catch (AuditUnavailableException)
        {
            return _options.FailClosed ? Unavailable() : null;
        }
    }

    /// <summary>Keeps that a request of an identified caller was refused for what the caller is.</summary>
    public void Refused(Exchange exchange, ClientError error)
    {
        if (_log is null || error.Status != StatusCodes.Status403Forbidden)
        {
            return;
        }

        if (exchange.Prepared is { Denials.IsEmpty: false })
        {
            RecordDenials(exchange);
        }
        else
        {
            _log.Append(DocumentEntry(exchange, AuditKind.Denial) with { Code = error.Errors[0].Code });
        }
    }

    /// <summary>Keeps that a document is given which would be denied.</summary>
    public void DeniedInDryRun(Exchange exchange) => _log?.Append(DocumentEntry(exchange, AuditKind.Denial) with { Code = DryRun });

    /// <summary>Makes durable what is not yet.</summary>
    public void Dispose()
    {
        _shipper?.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _log?.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private static void Report(ILogger<RequestAuditor> logger, AuditShipperState state, string why)
    {
        if (state is AuditShipperState.Shipping)
        {
            logger.AuditRecordsReachCollector();
        }
        else
        {
            logger.AuditRecordsStay(why);
        }
    }

    /// <summary>Of an operation that is refused as a whole the variables have not been read: only ids that stand in its text are known.</summary>
    private void RecordDenials(Exchange exchange)
    {
        if (_log is null || exchange.Prepared.Denials.IsEmpty)
        {
            return;
        }

        var code = exchange.Prepared.DryRunErrors.Count > 0 ? DryRun : Execution.Failures.ExecutionErrorCodes.Unauthorized;
        foreach (var entry in exchange.Prepared.GetDenied(exchange.Generation.Supergraph).Select(field => Entry(exchange, AuditKind.Denial, field)).Distinct())
        {
            _log.Append(entry with { Code = code });
        }
    }

    private static AuditEntry Entry(Exchange exchange, AuditKind kind, AuditedField field)
        => Entry(exchange, kind, field.Coordinate) with { EntityKey = RootKeys.Of(field, exchange.Variables) };

    /// <summary>Without a document it is of the whole request.</summary>
    private static AuditEntry DocumentEntry(Exchange exchange, AuditKind kind)
        => Entry(exchange, kind, exchange.Download?.Coordinate) with { EntityKey = exchange.Download?.File };

    private static AuditEntry Entry(Exchange exchange, AuditKind kind, string? coordinate) => new(kind, coordinate)
    {
        TenantId = exchange.Caller.TenantId,
        Subject = exchange.Caller.Subject,
        Purpose = exchange.Caller.Purpose,
        RequestId = exchange.RequestId,
    };

    private void Deny(AuditEntry[] entries)
    {
        foreach (var entry in entries)
        {
            _log!.Append(entry with { Kind = AuditKind.Denial, Code = RequestErrorCodes.AuditUnavailable });
        }
    }

    private static string Cut(string key) => key.Length > MaxKeyLength ? key[..MaxKeyLength] : key;

    private static ClientError Unavailable(string message = MustBeKept)
        => ClientError.Http(StatusCodes.Status503ServiceUnavailable, RequestErrorCodes.AuditUnavailable, message) with
        {
            Header = ("Retry-After", "1"),
        };
}
