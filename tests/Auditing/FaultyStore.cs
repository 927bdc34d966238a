namespace Gateway.Auditing.Tests;

/// <summary>A log in memory whose medium fails when a test says so, having taken half of what it was given.</summary>
internal sealed class FaultyStore : IAuditStore
{
    private readonly Lock _lock = new();
    private readonly List<byte> _full = [];
    private readonly List<byte> _bytes = [];
    private bool _isFull;
    private bool _hasNoNewFile;
    private int _flushes;

    /// <summary>All files, one behind the other.</summary>
    public byte[] Bytes
    {
        get
        {
            lock (_lock)
            {
                return [.. _full, .. _bytes];
            }
        }
    }

    public bool IsFull
    {
        set
        {
            lock (_lock)
            {
                _isFull = value;
            }
        }
    }

    /// <summary>What is there can be written, a new file cannot.</summary>
    public bool HasNoNewFile
    {
        set
        {
            lock (_lock)
            {
                _hasNoNewFile = value;
            }
        }
    }

    public int Flushes => Volatile.Read(ref _flushes);

    public int Files { get; private set; } = 1;

    public long Length
    {
        get
        {
            lock (_lock)
            {
                return _bytes.Count;
            }
        }
    }

    public byte[] ReadTail(int maxBytes)
    {
        lock (_lock)
        {
            return [.. _bytes.TakeLast(maxBytes)];
        }
    }

    public byte[] ReadFirstLine()
    {
        lock (_lock)
        {
            return _bytes.IndexOf((byte)'\n') is >= 0 and var end ? [.. _bytes[..end]] : [];
        }
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        lock (_lock)
        {
            _bytes.AddRange(_isFull ? bytes[..(bytes.Length / 2)] : bytes);
            ThrowIfFull();
        }
    }

    public void Flush()
    {
        lock (_lock)
        {
            ThrowIfFull();
            _flushes++;
        }
    }

    public void Truncate(long length)
    {
        lock (_lock)
        {
            _bytes.RemoveRange((int)length, _bytes.Count - (int)length);
        }
    }

    public void Roll(ReadOnlySpan<byte> firstLine)
    {
        lock (_lock)
        {
            if (_isFull || _hasNoNewFile)
            {
                throw new IOException("No space left on device.");
            }

            _full.AddRange(_bytes);
            _bytes.Clear();
            _bytes.AddRange(firstLine);
            Files++;
        }
    }

    public void NoteHead(long number, string hash)
    {
    }

    public (long Number, string Hash)? ReadHead() => null;

    public void Dispose()
    {
    }

    private void ThrowIfFull()
    {
        if (_isFull)
        {
            throw new IOException("No space left on device.");
        }
    }
}
