using System.Net.Sockets;
using Gateway.Execution.Memory;

namespace Gateway.Execution.Subgraphs.Http1;

/// <summary>One connection and the bytes that were received on it and not yet read. Used by one request at a time.</summary>
internal sealed class Connection(Socket socket, BufferPool buffers, long created) : IDisposable
{
    /// <summary>Headers, and the whole of most responses.</summary>
    private const int BufferSize = 16 * 1024;

    private byte[]? _buffer;
    private int _start;
    private int _end;
    private int _disposed;

    public long Created { get; } = created;

    public long LastUsed { get; set; } = created;

    /// <summary>Received and not yet read.</summary>
    public ReadOnlySpan<byte> Received => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Something of the response has arrived.</summary>
    public bool HasReceived { get; private set; }

    /// <summary>Between requests a readable connection has ended, or says what nobody asked for; neither can be used.</summary>
    public bool IsClosedByPeer()
    {
        try
        {
            return socket.Poll(0, SelectMode.SelectRead);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            return true;
        }
    }

    /// <exception cref="SocketException">The connection broke.</exception>
    /// <exception cref="ObjectDisposedException">The request was cancelled.</exception>
    public async ValueTask SendAsync(ReadOnlyMemory<byte> bytes)
    {
        HasReceived = false;
        while (!bytes.IsEmpty)
        {
            var sent = await socket.SendAsync(bytes, SocketFlags.None).ConfigureAwait(false);
            bytes = bytes[sent..];
        }
    }

    /// <summary>Receives more behind what is there; false where the other side has ended the connection.</summary>
    /// <exception cref="SocketException">The connection broke.</exception>
    /// <exception cref="ObjectDisposedException">The request was cancelled.</exception>
    /// <exception cref="InvalidDataException">What is there fills the buffer and nothing of it can be read: headers without an end.</exception>
    public async ValueTask<bool> ReceiveAsync()
    {
        _buffer ??= buffers.Rent<byte>(BufferSize);
        if (_start > 0)
        {
            Received.CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            throw new InvalidDataException($"The response's head is longer than {_buffer.Length} bytes.");
        }

        var count = await socket.ReceiveAsync(_buffer.AsMemory(_end), SocketFlags.None).ConfigureAwait(false);
        _end += count;
        HasReceived |= count > 0;
        return count > 0;
    }

    /// <summary>Receives into other memory; only when nothing received is left. 0: the other side has ended the connection.</summary>
    public ValueTask<int> ReceiveAsync(Memory<byte> target) => socket.ReceiveAsync(target, SocketFlags.None);

    /// <summary>Marks the first bytes of <see cref="Received"/> as read.</summary>
    public void Consume(int count) => _start += count;

    /// <summary>Between requests a connection holds no memory.</summary>
    public void ReleaseBuffer()
    {
        if (Interlocked.Exchange(ref _buffer, null) is { } buffer)
        {
            buffers.Return(buffer);
        }

        (_start, _end) = (0, 0);
    }

    /// <summary>Ends what is being sent or received on it, from any thread.</summary>
    public void Abort()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            socket.Dispose();
        }
    }

    /// <summary>Closes it; not while a call on it is under way.</summary>
    public void Dispose()
    {
        Abort();
        ReleaseBuffer();
    }
}
