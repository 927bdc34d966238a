using System.Buffers;
using System.Threading.Channels;

namespace Gateway.Auditing;

/// <summary>
/// The append-only log of one process. Records are chained by hashes in the order in which they were given, written at once and made durable
/// together: at the latest a second after they were given, and at once where somebody waits.
/// </summary>
/// <remarks>
/// One loop writes. Steps: 1. take what was given; 2. chain and append it; 3. where somebody waits, or the last flush is an interval ago, make
/// it durable, note the head, and let those go who wait. Where the medium fails, those who wait get an exception; what was not durable is
/// kept and appended again, at the same place, until the medium takes it. What does not fit into memory meanwhile is counted, and a record
/// tells how many are missing. 4. Where the file is full, the chain goes on in a new one; where there can be no new one, in this.
/// </remarks>
public sealed class AuditLog : IAsyncDisposable
{
    /// <summary>A crash loses the records of no longer than this.</summary>
    public static readonly TimeSpan FlushInterval = TimeSpan.FromSeconds(1);

    private const int MaxGiven = 100_000;

    private readonly IAuditStore _store;
    private readonly AuditChain _chain;
    private readonly TimeProvider _time;
    private readonly int _maxKeptBytes;
    private readonly long _maxFileBytes;
    private readonly Channel<Given> _given = Channel.CreateBounded<Given>(new BoundedChannelOptions(MaxGiven) { SingleReader = true });
    private readonly List<TaskCompletionSource> _waiting = [];
    private readonly List<TaskCompletionSource> _refused = [];
    private readonly ArrayBufferWriter<byte> _unflushed = new();
    private readonly Task _writing;
    private byte[] _hash = AuditChain.Beginning;
    private string? _start;
    private long _number;
    private long _durableNumber;
    private long _flushedLength;
    private int _appended;
    private long _flushedAt;
    private long _rollFailedAt;
    private bool _hasRollFailed;
    private long _lost;
    private volatile bool _isAvailable = true;

    internal AuditLog(IAuditStore store, byte[]? key, TimeProvider time, int maxKeptBytes = 16 << 20, AuditFileLimits? limits = null)
    {
        _store = store;
        _maxFileBytes = (limits ?? new AuditFileLimits()).MaxFileBytes;
        _chain = new AuditChain(key);
        _time = time;
        _maxKeptBytes = maxKeptBytes;
        _flushedAt = time.GetTimestamp();
        Continue();
        _writing = Task.Run(WriteAsync);
    }

    /// <summary>False while records cannot be made durable.</summary>
    public bool IsAvailable => _isAvailable;

    /// <summary>The number of the last record that is durable: a crash does not take it back. 0: there is none.</summary>
    public long DurableNumber => Volatile.Read(ref _durableNumber);

    /// <summary>Opens the log of a process, or makes it. A last record that breaks off is taken back, and a record says so.</summary>
    /// <param name="path">The file.</param>
    /// <param name="key">The key of the hashes; null: whoever can write the file can also write a whole chain anew.</param>
    /// <param name="time">The clock.</param>
    /// <param name="limits">When a file of it is full.</param>
    /// <exception cref="IOException">The file cannot be used, or another process writes it.</exception>
    /// <exception cref="AuditUnavailableException">The log's end is not as it was written, or is missing: it is not continued.</exception>
    public static AuditLog Open(string path, byte[]? key, TimeProvider time, AuditFileLimits? limits = null)
    {
        var store = new FileAuditStore(path);
        try
        {
            return new AuditLog(store, key, time, limits: limits);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>Gives a record to the log and does not wait.</summary>
    public void Append(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (!_given.Writer.TryWrite(new Given(entry, _time.GetUtcNow(), null)))
        {
            Interlocked.Increment(ref _lost);
        }
    }

    /// <summary>Gives records to the log and returns when they are durable.</summary>
    /// <exception cref="AuditUnavailableException">They are not: what they tell of must not happen.</exception>
    public async ValueTask AppendDurablyAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var durable = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        for (var i = 0; i < entries.Count; i++)
        {
            if (!_given.Writer.TryWrite(new Given(entries[i], _time.GetUtcNow(), i == entries.Count - 1 ? durable : null)))
            {
                throw new AuditUnavailableException("The audit log takes no more records.");
            }
        }

        if (entries.Count > 0)
        {
            await durable.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Makes everything durable that can be, and closes the log.</summary>
    public async ValueTask DisposeAsync()
    {
        _given.Writer.TryComplete();
        await _writing;
        _store.Dispose();
    }

    /// <summary>Takes up the chain where the last process left it.</summary>
    private void Continue()
    {
        var length = _store.Length;
        var tail = AuditTail.Read(_store, _chain);
        if (_store.ReadHead() is { } head && head.Number > tail.Number)
        {
            throw new AuditUnavailableException($"The audit log ends with record {tail.Number} and had {head.Number}: it has lost some. Check it, and move it away with its head.");
        }

        (_number, _durableNumber, _hash, _flushedLength) = (tail.Number, tail.Number, tail.Hash, tail.Length);
        _start = AuditFileStart.Read(_store.ReadFirstLine())?.Start;
        if (_flushedLength < length)
        {
            _store.Truncate(_flushedLength);
            Write(new AuditEntry(AuditKind.Gap, null) { Code = "TORN_RECORD" }, _time.GetUtcNow());
        }
    }

    private async Task WriteAsync()
    {
        bool isOpen;
        do
        {
            isOpen = await WaitAsync();
            while (_given.Reader.TryRead(out var given))
            {
                Take(given);
            }

            Store(isLast: !isOpen);
            Refuse();
        }
        while (isOpen);
    }

    /// <summary>Until something is given, or what is appended must be made durable. False at the end.</summary>
    private async Task<bool> WaitAsync()
    {
        var given = _given.Reader.WaitToReadAsync().AsTask();
        if (_unflushed.WrittenCount == 0 || given.IsCompleted)
        {
            return await given;
        }

        var rest = FlushInterval - _time.GetElapsedTime(_flushedAt);
        if (rest > TimeSpan.Zero)
        {
            using var enough = new CancellationTokenSource();
            await Task.WhenAny(given, Task.Delay(rest, _time, enough.Token));
            await enough.CancelAsync();
        }

        return !given.IsCompleted || await given;
    }

    private void Take(Given given)
    {
        if (_unflushed.WrittenCount > _maxKeptBytes)
        {
            Interlocked.Increment(ref _lost);
            if (given.Durable is { } refused)
            {
                _refused.Add(refused);
            }

            return;
        }

        if (given.Durable is { } waiting)
        {
            _waiting.Add(waiting);
        }

        if (_isAvailable && Interlocked.Exchange(ref _lost, 0) is > 0 and var lost)
        {
            Write(new AuditEntry(AuditKind.Gap, null) { Code = $"LOST_{lost}" }, given.At);
        }

        Write(given.Entry, given.At);
    }

    private void Write(AuditEntry entry, DateTimeOffset at)
    {
        _hash = _chain.Write(_unflushed, ++_number, at, entry, _hash);
        _start ??= AuditFileStart.StartOf(_hash);
    }

    private void Store(bool isLast)
    {
        try
        {
            if (!_isAvailable)
            {
                // What the failing medium took of it is unknown: begin again behind the last record that is durable.
                _store.Truncate(_flushedLength);
                _appended = 0;
            }

            _store.Append(_unflushed.WrittenSpan[_appended..]);
            _appended = _unflushed.WrittenCount;
            if (_appended > 0 && (isLast || !_isAvailable || _waiting.Count > 0 || _time.GetElapsedTime(_flushedAt) >= FlushInterval))
            {
                Flush();
                if (!isLast && _flushedLength >= _maxFileBytes)
                {
                    Roll();
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _isAvailable = false;
            _flushedAt = _time.GetTimestamp();
            LetGo(waiting => waiting.TrySetException(new AuditUnavailableException("The audit log cannot be written.", exception)));
        }
    }

    private void Flush()
    {
        _store.Flush();
        _store.NoteHead(_number, Convert.ToHexStringLower(_hash));
        _flushedLength += _appended;
        Volatile.Write(ref _durableNumber, _number);
        _appended = 0;
        _unflushed.ResetWrittenCount();
        _flushedAt = _time.GetTimestamp();
        _isAvailable = true;
        LetGo(waiting => waiting.TrySetResult());
    }

    /// <summary>
    /// Goes on in a new file. Everything is durable, nothing waits; where there can be no new file, the log goes on in the full one and tries
    /// again: a record is worth more than a bound.
    /// </summary>
    private void Roll()
    {
        if (_hasRollFailed && _time.GetElapsedTime(_rollFailedAt) < FlushInterval)
        {
            return;
        }

        var line = new ArrayBufferWriter<byte>();
        var hash = _chain.Write(line, _number + 1, _time.GetUtcNow(), AuditFileStart.Entry(_start!, _hash), _hash);
        try
        {
            _store.Roll(line.WrittenSpan);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            (_hasRollFailed, _rollFailedAt) = (true, _time.GetTimestamp());
            return;
        }

        (_hasRollFailed, _hash, _flushedLength) = (false, hash, line.WrittenCount);
        _number++;
        Volatile.Write(ref _durableNumber, _number);
        _store.NoteHead(_number, Convert.ToHexStringLower(_hash));
    }

    /// <summary>Lets those go whose records are lost, after the attempt to write what is kept: until then the medium is being tried for them too.</summary>
    private void Refuse()
    {
        foreach (var refused in _refused)
        {
            refused.TrySetException(new AuditUnavailableException("The audit log cannot be written, and has no room to keep more."));
        }

        _refused.Clear();
    }

    private void LetGo(Action<TaskCompletionSource> how)
    {
        foreach (var waiting in _waiting)
        {
            how(waiting);
        }

        _waiting.Clear();
    }

    private readonly record struct Given(AuditEntry Entry, DateTimeOffset At, TaskCompletionSource? Durable);
}
