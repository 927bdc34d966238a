namespace Gateway.Auditing.Tests;

/// <summary>A log in memory whose medium fails when a test says so, having taken half of what it was given.</summary>
internal sealed class FaultyStore : IAuditStore
{
    private readonly Lock _lock = new();
    private readonly List<byte> _bytes = [];
    private bool _isFull;
    private int _flushes;

    public byte[] Bytes
    {
        get
        {
            lock (_lock)
            {
                return [.. _bytes];
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

    public int Flushes => Volatile.Read(ref _flushes);

    public long Length => Bytes.Length;

    public byte[] ReadTail(int maxBytes) => Bytes[^Math.Min(maxBytes, Bytes.Length)..];

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

    public void NoteHead(long number, string hash)
    {
    }

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
