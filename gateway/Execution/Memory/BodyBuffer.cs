namespace Gateway.Execution.Memory;

/// <summary>
/// The bytes of one request or response body in pooled memory, with a count of who still reads them. It starts with one reference;
/// the last <see cref="Release"/> gives the memory back.
/// </summary>
public sealed class BodyBuffer
{
    private readonly BufferPool _pool;
    private readonly int _length;
    private byte[]? _array;
    private int _references = 1;

    /// <summary>Takes ownership of an array rented from <paramref name="pool"/>.</summary>
    internal BodyBuffer(BufferPool pool, byte[] array, int length)
    {
        _pool = pool;
        _array = array;
        _length = length;
    }

    /// <summary>In bytes.</summary>
    public int Length => _length;

    /// <exception cref="ObjectDisposedException">All references were released.</exception>
    public ReadOnlyMemory<byte> Memory
    {
        get
        {
            ObjectDisposedException.ThrowIf(_array is null, this);
            return new ReadOnlyMemory<byte>(_array, 0, _length);
        }
    }

    /// <exception cref="ObjectDisposedException">All references were released.</exception>
    public ReadOnlySpan<byte> Span => Memory.Span;

    /// <summary>A part of the body, without the checks of <see cref="Memory"/>: for the owner, who knows that it lives.</summary>
    internal ReadOnlySpan<byte> Slice(int offset, int length) => _array.AsSpan(offset, length);

    /// <summary>A copy of <paramref name="bytes"/> in memory of <paramref name="pool"/>.</summary>
    public static BodyBuffer Copy(ReadOnlySpan<byte> bytes, BufferPool pool)
    {
        var array = pool.Rent<byte>(Math.Max(1, bytes.Length));
        bytes.CopyTo(array);
        return new BodyBuffer(pool, array, bytes.Length);
    }

    /// <summary>One more reader; it calls <see cref="Release"/> when it has done.</summary>
    public void AddReference()
    {
        var before = Interlocked.Increment(ref _references) - 1;
        ObjectDisposedException.ThrowIf(before <= 0, this);
    }

    /// <summary>One reader less.</summary>
    /// <exception cref="ObjectDisposedException">There was no reference left.</exception>
    public void Release()
    {
        var left = Interlocked.Decrement(ref _references);
        ObjectDisposedException.ThrowIf(left < 0, this);
        if (left == 0)
        {
            _pool.Return(Interlocked.Exchange(ref _array, null)!);
        }
    }
}
