using System.Buffers;

namespace Gateway.Execution.Memory;

/// <summary>Writes bytes into one growing pooled array, which <see cref="Detach"/> hands over as a body.</summary>
public sealed class PooledByteWriter : IBufferWriter<byte>, IDisposable
{
    private readonly BufferPool _pool;
    private byte[] _array;
    private int _count;

    /// <param name="pool">Where the memory comes from.</param>
    /// <param name="capacity">The first array's size in bytes.</param>
    public PooledByteWriter(BufferPool pool, int capacity)
    {
        _pool = pool;
        _array = pool.Rent<byte>(Math.Max(1, capacity));
    }

    /// <summary>How many bytes were written.</summary>
    public int Count => _count;

    public ReadOnlySpan<byte> WrittenSpan => _array.AsSpan(0, _count);

    public ReadOnlyMemory<byte> WrittenMemory => _array.AsMemory(0, _count);

    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (_array.Length - _count < bytes.Length)
        {
            Grow(bytes.Length);
        }

        bytes.CopyTo(_array.AsSpan(_count));
        _count += bytes.Length;
    }

    public void WriteByte(byte value)
    {
        if (_array.Length == _count)
        {
            Grow(1);
        }

        _array[_count++] = value;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_array.Length - _count < Math.Max(1, sizeHint))
        {
            Grow(Math.Max(1, sizeHint));
        }

        return _array.AsMemory(_count);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(_array.Length - _count), nameof(count));
        _count += count;
    }

    /// <summary>Takes back what was written behind <paramref name="count"/> bytes.</summary>
    public void TruncateTo(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)_count, nameof(count));
        _count = count;
    }

    /// <summary>Hands the array over as a body; the writer is spent.</summary>
    public BodyBuffer Detach()
    {
        var body = new BodyBuffer(_pool, _array, _count);
        _array = [];
        _count = 0;
        return body;
    }

    public void Dispose()
    {
        if (_array.Length > 0)
        {
            _pool.Return(_array);
            _array = [];
            _count = 0;
        }
    }

    private void Grow(int needed)
    {
        var capacity = Math.Max((long)_array.Length * 2, (long)_count + needed);
        var larger = _pool.Rent<byte>((int)Math.Min(capacity, Array.MaxLength));
        _array.AsSpan(0, _count).CopyTo(larger);
        if (_array.Length > 0)
        {
            _pool.Return(_array);
        }

        _array = larger;
    }
}
