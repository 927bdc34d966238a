using System.Net;
using System.Net.Sockets;
using Gateway.Execution.Memory;

namespace Gateway.Execution.Subgraphs.Http1;

/// <summary>The connections to one address. The one that was used last is used next, so that those that are not needed grow old and go.</summary>
internal sealed class ConnectionPool(string host, int port, TimeProvider time, BufferPool buffers) : IDisposable
{
    // Servers close idle connections after a minute or two (Kestrel: 130 s); whoever closes first has no race to lose.
    private static readonly TimeSpan MaxIdle = TimeSpan.FromSeconds(60);

    // New connections see a changed address within this time.
    private static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly List<Connection> _idle = [];
    private bool _isDisposed;

    public int IdleCount
    {
        get
        {
            lock (_lock)
            {
                return _idle.Count;
            }
        }
    }

    /// <summary>A connection that was used before; null where there is none.</summary>
    /// <param name="mustBeOpen">The request cannot be sent again: a connection that the other side has closed is told from an open one by asking the system.</param>
    public Connection? TryTake(bool mustBeOpen)
    {
        while (true)
        {
            Connection connection;
            lock (_lock)
            {
                if (_idle.Count == 0)
                {
                    return null;
                }

                connection = _idle[^1];
                _idle.RemoveAt(_idle.Count - 1);
            }

            if (!IsOld(connection) && !(mustBeOpen && connection.IsClosedByPeer()))
            {
                return connection;
            }

            connection.Dispose();
        }
    }

    /// <exception cref="SocketException">Nobody answers there.</exception>
    /// <exception cref="TimeoutException">Nobody answers there in time.</exception>
    public async ValueTask<Connection> ConnectAsync(CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(ConnectTimeout);
        try
        {
            EndPoint address = IPAddress.TryParse(host, out var ip) ? new IPEndPoint(ip, port) : new DnsEndPoint(host, port);
            await socket.ConnectAsync(address, limit.Token).ConfigureAwait(false);
            return new Connection(socket, buffers, time.GetTimestamp());
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            socket.Dispose();
            throw new TimeoutException($"No connection to {host}:{port} within {ConnectTimeout.TotalSeconds} s.");
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Takes a connection back whose last response was read to its end.</summary>
    public void Return(Connection connection)
    {
        connection.LastUsed = time.GetTimestamp();
        lock (_lock)
        {
            if (!_isDisposed)
            {
                _idle.Add(connection);
                return;
            }
        }

        connection.Dispose();
    }

    /// <summary>Closes what is old or was closed by the other side.</summary>
    public void Sweep()
    {
        List<Connection>? closed = null;
        lock (_lock)
        {
            for (var i = _idle.Count - 1; i >= 0; i--)
            {
                if (IsOld(_idle[i]) || _idle[i].IsClosedByPeer())
                {
                    (closed ??= []).Add(_idle[i]);
                    _idle.RemoveAt(i);
                }
            }
        }

        closed?.ForEach(connection => connection.Dispose());
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isDisposed = true;
            _idle.ForEach(connection => connection.Dispose());
            _idle.Clear();
        }
    }

    private bool IsOld(Connection connection)
        => time.GetElapsedTime(connection.LastUsed) > MaxIdle || time.GetElapsedTime(connection.Created) > MaxAge;
}
