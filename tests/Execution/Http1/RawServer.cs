using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Gateway.Execution.Tests.Http1;

/// <summary>Reads requests and answers each with the same bytes, in pieces if need be.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _requests = [];
    private readonly List<Task> _connections = [];
    private readonly Task _accepting;

    public RawServer(string text)
    {
        Text = text;
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    public int Port { get; }

    public string Text { get; set; }

    public int PieceSize { get; init; } = int.MaxValue;

    public bool ClosesAfter { get; init; }

    public int ConnectionCount
    {
        get
        {
            lock (_connections)
            {
                return _connections.Count;
            }
        }
    }

    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    /// <summary>An answer was sent, as far as it goes.</summary>
    public Task AnsweredAsync() => _answered.Task;

    /// <summary>All connections so far have ended.</summary>
    public Task AllClosedAsync()
    {
        lock (_connections)
        {
            return Task.WhenAll(_connections);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync();
                lock (_connections)
                {
                    _connections.Add(ServeAsync(socket));
                }
            }
        }
        catch (Exception exception) when (exception is SocketException or InvalidOperationException)
        {
            // The test is over: the listener was stopped, while it waited or between two connections.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        socket.NoDelay = true;
        using (socket)
        {
            try
            {
                while (await ReadRequestAsync(socket) is { } request)
                {
                    lock (_requests)
                    {
                        _requests.Add(request);
                    }

                    var bytes = Encoding.UTF8.GetBytes(Text);
                    for (var start = 0; start < bytes.Length; start += PieceSize)
                    {
                        _ = await socket.SendAsync(bytes.AsMemory(start, Math.Min(PieceSize, bytes.Length - start)));
                    }

                    _answered.TrySetResult();
                    if (ClosesAfter || Text.Length == 0 || !Text.Contains("Content-Length", StringComparison.OrdinalIgnoreCase) && !Text.Contains("chunked", StringComparison.OrdinalIgnoreCase))
                    {
                        return;
                    }
                }
            }
            catch (SocketException)
            {
                // The other side has closed.
            }
        }
    }

    private static async Task<string?> ReadRequestAsync(Socket socket)
    {
        var received = new List<byte>();
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var count = await socket.ReceiveAsync(buffer);
            if (count == 0)
            {
                return null;
            }

            received.AddRange(buffer.AsSpan(0, count));
            var text = Encoding.UTF8.GetString([.. received.Take(2048)]);
            var head = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (head < 0)
            {
                continue;
            }

            var length = int.Parse(
                text.Split("\r\n").Single(line => line.StartsWith("Content-Length: ", StringComparison.Ordinal))[16..], CultureInfo.InvariantCulture);
            if (received.Count == head + 4 + length)
            {
                return Encoding.UTF8.GetString([.. received]);
            }
        }
    }
}
