using Gateway.Host.Http;
using Gateway.Host.Preparation;
using Gateway.Host.Telemetry;
using Gateway.Host.Tenancy;
using Gateway.Metering.Counting;
using Gateway.Metering.Reading;
using Gateway.Metering.Recording;

namespace Gateway.Host.Metering;

/// <summary>
/// Counts what tenants use and keeps it in files. What cannot be written is kept in memory and written later; requests go on. What is of
/// nobody, a request without a good token or without a tenant, is not counted.
/// </summary>
internal sealed class UsageRecorder : IDisposable
{
    private readonly UsageMeter? _meter;
    private readonly UsageJournal? _journal;
    private readonly UsageMonths? _months;
    private readonly TimeSpan _interval;
    private readonly TimeProvider _time;
    private readonly ILogger<UsageRecorder> _logger;
    private readonly SemaphoreSlim _writing = new(1);
    private readonly SemaphoreSlim _reading = new(1);
    private int? _told;
    private (string Month, int Faults) _toldFaults;

    private UsageRecorder(MeteringOptions options, TimeProvider time, ILogger<UsageRecorder> logger)
    {
        _time = time;
        _logger = logger;
        _interval = options.FlushInterval;
        if (options.Directory is { } directory)
        {
            _meter = new UsageMeter(options.GetLimits(), time);
            _journal = new UsageJournal(directory, options.Node, time);
            _months = new UsageMonths(directory);
        }
    }

    /// <summary>False where the operator has named no folder.</summary>
    public bool IsOn => _meter is not null;

    /// <exception cref="CommandException">The folder is not there.</exception>
    public static UsageRecorder Open(MeteringOptions options, TimeProvider time, ILogger<UsageRecorder> logger)
        => options.Directory is null || Directory.Exists(options.Directory)
            ? new UsageRecorder(options, time, logger)
            : throw new CommandException($"Metering:Directory: {options.Directory} is not there; make the folder.");

    /// <summary>Counts a request when it has ended.</summary>
    public void Ended(Exchange exchange)
    {
        if (_meter is null || exchange.Caller.TenantId is not { } tenant || RefusalOf(exchange) is not { } refusal)
        {
            return;
        }

        // Every answer says how long it is. One that a client did not take to its end costs what was executed for it, and no egress.
        var egress = exchange.Stage is RequestStage.Done ? exchange.Http.Response.ContentLength ?? 0 : 0;
        _meter.AddRequest(tenant, OperationOf(exchange), exchange.Caller.Client, new RequestUsage(refusal, exchange.EstimatedCost ?? 0, exchange.ExecutedCost ?? 0, egress));
    }

    /// <summary>Counts a request that a subgraph was sent.</summary>
    /// <param name="caller">For whom.</param>
    /// <param name="operation">For which operation.</param>
    /// <param name="subgraph">The subgraph.</param>
    /// <param name="started">A timestamp of the time provider.</param>
    public void Fetched(Caller caller, UsageOperation operation, string subgraph, long started)
    {
        if (_meter is not null && caller.TenantId is { } tenant)
        {
            _meter.AddFetch(tenant, operation, caller.Client, subgraph, _time.GetElapsedTime(started));
        }
    }

    public static UsageOperation OperationOf(DocumentKey? document) => document is { } known ? UsageOperation.Of(known.Hash0) : UsageOperation.None;

    /// <summary>What a tenant used in a month: what the folder has, and what this process has counted and not written yet.</summary>
    /// <param name="tenant">The tenant of a verified token.</param>
    /// <param name="month">As <c>YYYY-MM</c>.</param>
    /// <param name="cancellationToken">The client is gone.</param>
    /// <returns>The sums, and whether nothing is known to be missing.</returns>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">As above.</exception>
    public async Task<(TenantMonth Usage, bool IsWhole)> ReadAsync(Guid tenant, string month, CancellationToken cancellationToken)
    {
        // Those who ask wait for each other, here, so that files are read by one of them at a time, and not on a connection's thread.
        await _reading.WaitAsync(cancellationToken);
        try
        {
            // What takes long comes first, while others write.
            _ = await Task.Run(() => _months!.Read(month), cancellationToken);
            await _writing.WaitAsync(cancellationToken);
            try
            {
                // While nobody writes, each count is in exactly one of three places: the files, the journal, the meter.
                return await Task.Run(() => Sum(_months!.Read(month)), cancellationToken);
            }
            finally
            {
                _ = _writing.Release();
            }
        }
        finally
        {
            _ = _reading.Release();
        }

        (TenantMonth Usage, bool IsWhole) Sum(UsageLedger ledger)
        {
            var sum = new TenantMonth();
            if (ledger.Tenants.TryGetValue(tenant, out var written))
            {
                sum.Add(written);
            }

            foreach (var record in _journal!.Unwritten.Where(record => record.Tenant == tenant && UsageTime.MonthOf(record.Key.Hour) == month && !ledger.Has(record)))
            {
                Add(sum, record.Key, record.Counts);
            }

            _meter!.Read(tenant, (key, counts) => Add(sum, key, counts));
            var faults = ledger.Faults.Where(fault => !fault.IsHarmless).ToArray();
            Tell(month, faults);
            return (sum, faults.Length == 0);
        }

        void Add(TenantMonth sum, UsageKey key, UsageCounts counts)
        {
            if (UsageTime.MonthOf(key.Hour) == month && !counts.IsEmpty)
            {
                sum.Add(key, counts);
            }
        }
    }

    /// <summary>Writes what was counted, again and again until <paramref name="stopping"/>.</summary>
    public async Task WriteAsync(CancellationToken stopping)
    {
        if (_meter is null)
        {
            return;
        }

        using var timer = new PeriodicTimer(_interval, _time);
        while (await timer.WaitForNextTickAsync(stopping))
        {
            Flush();
        }
    }

    /// <summary>Writes what was counted, if it can be.</summary>
    public void Flush()
    {
        if (_meter is null)
        {
            return;
        }

        _writing.Wait();
        try
        {
            _journal!.Flush(_meter);
            if (_told is not null)
            {
                _told = null;
                _logger.UsageIsWritten();
            }
        }
#pragma warning disable CA1031 // whatever it is, what was counted stays and is written later; requests do not wait for it
        catch (Exception exception)
#pragma warning restore CA1031 // the only use
        {
            // Once for each kind of failure: the message names another file each time.
            if (_told != exception.HResult)
            {
                _told = exception.HResult;
                _logger.UsageStays(exception.Message.ReplaceLineEndings(" "));
            }
        }
        finally
        {
            _ = _writing.Release();
        }
    }

    /// <summary>Writes the rest.</summary>
    public void Dispose()
    {
        Flush();
        _journal?.Dispose();
        _writing.Dispose();
        _reading.Dispose();
    }

    /// <summary>Once, until something else is wrong.</summary>
    private void Tell(string month, UsageFault[] faults)
    {
        var told = (month, faults.Length);
        if (faults.Length > 0 && told != _toldFaults)
        {
            _toldFaults = told;
            _logger.UsageUnreadable(month, $"{faults[0]}{(faults.Length > 1 ? $", and {faults.Length - 1} more" : "")}");
        }
    }

    /// <summary>Null where the client has left before anything was done for it.</summary>
    private static UsageRefusal? RefusalOf(Exchange exchange) => exchange.Refusal switch
    {
        null when exchange.HasFailed => UsageRefusal.Fault,
        null => exchange.Stage >= RequestStage.Execute ? UsageRefusal.None : null,
        { Errors: [{ Code: RequestErrorCodes.CostTooExpensive or RequestErrorCodes.CostBudgetSpent }, ..] } => UsageRefusal.Cost,
        { Status: StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden } => UsageRefusal.Auth,
        { Status: StatusCodes.Status429TooManyRequests } => UsageRefusal.Rate,
        { Status: >= StatusCodes.Status500InternalServerError } => UsageRefusal.Fault,
        _ => UsageRefusal.Invalid,
    };

    private static UsageOperation OperationOf(Exchange exchange)
        => exchange.PathOperation is { } path ? path
            : exchange.Prepared is { Error: null } ? OperationOf(exchange.Document)
            : UsageOperation.None;
}
