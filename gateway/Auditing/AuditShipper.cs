using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Gateway.Auditing;

/// <summary>
/// Sends the durable records of a log to the collector, in order and at least once. The collector says which record is next, so nothing
/// is noted here: a process that comes back goes on where the collector is, and so does one whose collector was away.
/// </summary>
/// <remarks>
/// A log that other processes write in turn is followed by its files (<see cref="Follow"/>): its head tells what is durable, and it can be moved away and
/// begun anew meanwhile. They may send it too.
/// </remarks>
public sealed class AuditShipper : IAsyncDisposable
{
    /// <summary>How soon a record is sent.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private const int MaxBatchBytes = 1 << 20;

    /// <summary>The collector has not said yet which record is next.</summary>
    private const long Unknown = -1;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <summary>Processes start side by side: that the collector is not there at once is nothing to tell.</summary>
    private const int ToldFailures = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly AuditLog? _log;
    private readonly string _path;
    private readonly string _process;
    private readonly byte[] _key;
    private readonly HttpMessageInvoker _http;
    private readonly Uri _collector;
    private readonly TimeProvider _time;
    private readonly Action<AuditShipperState, string> _report;
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource<bool> _firstPass = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _shipping;
    private readonly AuditFileLimits _limits;
    private AuditLogReader _reader;
    private AuditChainName? _chain;
    private long _next = Unknown;
    private int _failures;

    /// <param name="log">The log.</param>
    /// <param name="path">Its file.</param>
    /// <param name="process">Whose it is: <c>gateway</c>, or the subgraph's name.</param>
    /// <param name="key">The key that it is written with.</param>
    /// <param name="http">Sends; it is disposed with the shipper.</param>
    /// <param name="collector">Where the collector listens.</param>
    /// <param name="time">The clock.</param>
    /// <param name="report">Told when the state changes, and why.</param>
    /// <param name="limits">How many full files stay.</param>
    public AuditShipper(
        AuditLog log,
        string path,
        string process,
        byte[] key,
        HttpMessageInvoker http,
        Uri collector,
        TimeProvider time,
        Action<AuditShipperState, string> report,
        AuditFileLimits? limits = null)
        : this(path, process, key, http, collector, time, report, limits, log ?? throw new ArgumentNullException(nameof(log)))
    {
    }

    private AuditShipper(
        string path,
        string process,
        byte[] key,
        HttpMessageInvoker http,
        Uri collector,
        TimeProvider time,
        Action<AuditShipperState, string> report,
        AuditFileLimits? limits,
        AuditLog? log)
    {
        _limits = limits ?? new AuditFileLimits();
        _reader = new AuditLogReader(path);
        _log = log;
        _path = path;
        _process = process;
        _key = key;
        _http = http;
        _collector = collector;
        _time = time;
        _report = report;
        _shipping = Task.Run(ShipAsync);
    }

    public AuditShipperState State { get; private set; }

    private long DurableNumber => _log?.DurableNumber ?? AuditVerifier.ReadHead(_path)?.Number ?? 0;

    /// <summary>Sends a log that other processes write, once there is one.</summary>
    /// <param name="path">Its file.</param>
    /// <param name="process">Whose it is.</param>
    /// <param name="key">The key that it is written with.</param>
    /// <param name="http">Sends; it is disposed with the shipper.</param>
    /// <param name="collector">Where the collector listens.</param>
    /// <param name="time">The clock.</param>
    /// <param name="report">Told when the state changes, and why.</param>
    /// <param name="limits">How many full files stay.</param>
    public static AuditShipper Follow(
        string path,
        string process,
        byte[] key,
        HttpMessageInvoker http,
        Uri collector,
        TimeProvider time,
        Action<AuditShipperState, string> report,
        AuditFileLimits? limits = null)
        => new(path, process, key, http, collector, time, report, limits, log: null);

    /// <summary>
    /// For a process that ends soon: true when the collector has everything that was durable when the shipper was made, false when the first
    /// attempt did not succeed. What is not sent is sent by the next process of this log.
    /// </summary>
    public Task<bool> FirstPass => _firstPass.Task;

    /// <summary>Stops; what was not sent is sent by the next process of this log.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _shipping;
        _stopping.Dispose();
        _http.Dispose();
    }

    private async Task ShipAsync()
    {
        var wait = Interval;
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                while (await ShipBatchAsync())
                {
                }

                wait = Interval;
                _failures = 0;
                _firstPass.TrySetResult(true);
                Report(AuditShipperState.Shipping, "");
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException or UnauthorizedAccessException or JsonException or TimeoutException)
            {
                wait = Longer(wait);
                _next = Unknown;
                if (++_failures >= ToldFailures)
                {
                    Report(AuditShipperState.Unreachable, exception.Message);
                }
            }
            catch (AuditUnavailableException exception)
            {
                wait = LongestWait;
                _next = Unknown;
                Report(AuditShipperState.Refused, exception.Message);
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                break;
            }

            _firstPass.TrySetResult(false);
            await Task.Delay(wait, _time, _stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _firstPass.TrySetResult(false);
    }

    /// <summary>False where everything durable has been sent.</summary>
    private async Task<bool> ShipBatchAsync()
    {
        var durable = DurableNumber;
        if (durable == 0)
        {
            return false;
        }

        if (_chain is null || _log is null)
        {
            await TakeUpAsync();
        }

        if (_next > durable)
        {
            return false;
        }

        if (_next == Unknown)
        {
            Accept(await SendAsync(default));
        }
        else
        {
            var sent = _next;
            Accept(await SendAsync(await _reader.ReadAsync(sent, durable, MaxBatchBytes, _stopping.Token)));
            if (_next == sent)
            {
                throw new IOException("The collector answers, and keeps nothing of what it is sent.");
            }
        }

        return _next <= durable;
    }

    /// <summary>Learns which chain the log is; one that was begun anew is another, of which the collector has other records.</summary>
    private async Task TakeUpAsync()
    {
        var chain = await _reader.ReadChainAsync(_process, _stopping.Token);
        if (chain != _chain)
        {
            (_chain, _next, _reader) = (chain, Unknown, new AuditLogReader(_path));
        }
    }

    /// <summary>Goes on where the collector is; of full files with nothing that it has not got, only so many stay.</summary>
    private void Accept(long next)
    {
        if (DurableNumber is var durable && next > durable + 1)
        {
            throw new AuditUnavailableException($"The collector has records up to {next - 1}, and this log ends with {durable}: it has lost some.");
        }

        _next = next;
        if (_limits.KeptFiles > 0)
        {
            AuditFiles.Delete(_path, _limits.KeptFiles, next);
        }
    }

    /// <summary>The number of the next record that the collector wants.</summary>
    private async Task<long> SendAsync(ReadOnlyMemory<byte> lines)
    {
        using var enough = new CancellationTokenSource(Patience, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(enough.Token, _stopping.Token);
        using var request = new HttpRequestMessage(HttpMethod.Post, _collector) { Content = new ReadOnlyMemoryContent(lines) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("text/tab-separated-values");
        request.Headers.Add(AuditShipment.HeaderName, AuditShipment.Sign(_key, _chain!, lines.Span, _time.GetUtcNow()));
        try
        {
            using var response = await _http.SendAsync(request, both.Token);
            var answer = await response.Content.ReadAsByteArrayAsync(both.Token);
            return response.StatusCode switch
            {
                HttpStatusCode.OK or HttpStatusCode.Conflict => ReadNext(answer),
                HttpStatusCode.Unauthorized or HttpStatusCode.NotFound or HttpStatusCode.UnprocessableEntity
                    => throw new AuditUnavailableException(string.Create(CultureInfo.InvariantCulture, $"The collector refuses the records with status {(int)response.StatusCode}.")),
                var status => throw new HttpRequestException(string.Create(CultureInfo.InvariantCulture, $"The collector answers with status {(int)status}.")),
            };
        }
        catch (OperationCanceledException) when (!_stopping.IsCancellationRequested)
        {
            throw new TimeoutException($"The collector did not answer within {Patience.TotalSeconds:0} s.");
        }
    }

    private static long ReadNext(byte[] answer)
    {
        using var document = JsonDocument.Parse(answer);
        return document.RootElement.TryGetProperty("next", out var next) && next.TryGetInt64(out var number)
            ? number
            : throw new JsonException("The collector's answer has no number.");
    }

    private void Report(AuditShipperState state, string why)
    {
        if (State != state)
        {
            State = state;
            _report(state, why);
        }
    }

    private static TimeSpan Longer(TimeSpan wait) => wait * 2 < LongestWait ? wait * 2 : LongestWait;
}
