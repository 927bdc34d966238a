using System.Net;
using System.Net.Sockets;
using System.Text;
using Gateway.Execution.Memory;
using Gateway.Execution.Subgraphs;
using Gateway.Execution.Subgraphs.Http1;
using Gateway.Execution.Tests.Harness;
using Gateway.Planning;
using GraphQL.Language;

namespace Gateway.Execution.Tests;

/// <summary>The gateway's own HTTP/1.1 client against servers that say byte for byte what a test wants.</summary>
public sealed class Http1SubgraphClientTests : IDisposable
{
    private const string Ok = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";

    private readonly PoisoningBufferPool _pool = new();
    private SubgraphConnections _connections;

    public Http1SubgraphClientTests() => _connections = new SubgraphConnections(TimeProvider.System, _pool);

    public void Dispose()
    {
        _connections.Dispose();
        _pool.AssertNothingOutstanding();
    }

    [Fact]
    public async Task A_request_is_one_text_with_its_headers_and_body()
    {
        await using var server = new RawServer(Ok);

        var response = await SendAsync(server, """{"query":"{é}"}""", new() { AddHeaders = (headers, request) => headers.Add("X-For", request.Subgraph) });

        Assert.Equal("{}", Take(response));
        Assert.Equal(
            $"POST /graphql?a=b HTTP/1.1\r\nHost: 127.0.0.1:{server.Port}\r\nAccept: application/graphql-response+json, application/json; q=0.9\r\n"
            + "Content-Type: application/json\r\nContent-Length: 16\r\nX-For: market\r\n\r\n{\"query\":\"{é}\"}",
            server.Requests.Single());
    }

    [Theory]
    [InlineData("a\r\nEvil: b")]
    [InlineData("a\0")]
    [InlineData("é")]
    public async Task A_header_value_that_would_end_the_line_is_not_sent(string value)
    {
        await using var server = new RawServer(Ok);

        _ = await Assert.ThrowsAsync<ArgumentException>(() => SendAsync(server, "{}", new() { AddHeaders = (headers, _) => headers.Add("X", value) }));

        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 7\r\n\r\n{\"a\":1}", true)]
    [InlineData("HTTP/1.1 200\r\ncontent-length:7\r\n\r\n{\"a\":1}", true)] // no reason, no space, no type
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n{\"a\r\n4;x=y\r\n\":1}\r\n0\r\n\r\n", true)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: CHUNKED\r\n\r\n7\r\n{\"a\":1}\r\n0\r\nTrailer: t\r\n\r\n", true)]
    [InlineData("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n{\"a\":1}", true)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 7\r\nConnection: keep-alive, Close\r\n\r\n{\"a\":1}", false)]
    [InlineData("HTTP/1.0 200 OK\r\nContent-Length: 7\r\n\r\n{\"a\":1}", false)]
    [InlineData("HTTP/1.1 200 OK\r\n\r\n{\"a\":1}", false)] // to the end of the connection
    public async Task A_body_is_read_however_it_is_framed_and_cut(string text, bool isKept)
    {
        foreach (var piece in new[] { 1, 7, 1000 })
        {
            await using var server = new RawServer(text) { PieceSize = piece };

            Assert.Equal("""{"a":1}""", Take(await SendAsync(server, "{}")));
            Assert.Equal(isKept ? 1 : 0, _connections.IdleCount);
            _connections.Dispose();
            _connections = new SubgraphConnections(TimeProvider.System, _pool);
        }
    }

    [Fact]
    public async Task A_connection_that_brought_more_than_was_asked_for_is_not_kept()
    {
        await using var server = new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\n{\"a\":1}HTTP/1.1 200 OK\r\n") { PieceSize = 1000 };

        Assert.Equal("""{"a":1}""", Take(await SendAsync(server, "{}")));
        Assert.Equal(0, _connections.IdleCount);
    }

    [Theory]
    [InlineData("HTTP/2 200 OK\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("HTTP/1.1 2x0 OK\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("SSH-2.0-OpenSSH\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: +2\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length : 2\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\n folded\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\nX: a\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nz\r\n{}\r\n0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{}\r\n0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffff\r\n{}\r\n0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n")] // no last chunk
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n{}")] // ended early
    [InlineData("HTTP/1.1 200 OK\r\nContent-Le")]
    [InlineData("")]
    public async Task A_response_that_is_malformed_or_ends_early_is_a_failure_and_its_connection_is_closed(string text)
    {
        await using var server = new RawServer(text) { ClosesAfter = true };

        Assert.Equal(SubgraphFailure.Unavailable, (await SendAsync(server, "{}")).Failure);
        Assert.Equal(0, _connections.IdleCount);
    }

    [Fact]
    public async Task A_head_without_an_end_is_a_failure()
    {
        await using var server = new RawServer("HTTP/1.1 200 OK\r\nX: " + new string('x', 40_000));

        Assert.Equal(SubgraphFailure.Unavailable, (await SendAsync(server, "{}")).Failure);
    }

    [Theory]
    [InlineData("200 OK", "application/json; charset=utf-8", SubgraphFailure.None)]
    [InlineData("400 Bad Request", "application/json", SubgraphFailure.None)]
    [InlineData("500 Error", "application/graphql-response+json", SubgraphFailure.None)]
    [InlineData("500 Error", "application/json", SubgraphFailure.HttpStatus)]
    [InlineData("404 Not Found", "text/html", SubgraphFailure.HttpStatus)]
    [InlineData("302 Found", "application/jsonx", SubgraphFailure.HttpStatus)]
    public async Task A_status_that_is_no_success_counts_only_with_a_graphql_response(string status, string type, SubgraphFailure expected)
    {
        await using var server = new RawServer($"HTTP/1.1 {status}\r\nContent-Type: {type}\r\nContent-Length: 2\r\n\r\n{{}}");

        var response = await SendAsync(server, "{}");

        Assert.Equal(expected, response.Failure);
        Assert.Equal(int.Parse(status[..3], System.Globalization.CultureInfo.InvariantCulture), response.StatusCode);
        response.Body?.Release();
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 101\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n65\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\n\r\n")]
    public async Task A_body_above_the_limit_is_refused_announced_or_not(string head)
    {
        await using var server = new RawServer(head + new string(' ', 101)) { ClosesAfter = true };

        Assert.Equal(SubgraphFailure.ResponseTooLarge, (await SendAsync(server, "{}", new() { MaxResponseBytes = 100 })).Failure);
        Assert.Equal(0, _connections.IdleCount);
    }

    [Fact]
    public async Task A_large_request_and_a_large_response_arrive_whole()
    {
        var answer = $"\"{new string('y', 3_000_000)}\"";
        await using var server = new RawServer($"HTTP/1.1 200 OK\r\nContent-Length: {answer.Length}\r\n\r\n{answer}") { PieceSize = 100_000 };
        var question = $"\"{new string('x', 1_000_000)}\"";

        Assert.Equal(answer, Take(await SendAsync(server, question)));
        Assert.EndsWith(question, server.Requests.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_is_used_again()
    {
        await using var server = new RawServer(Ok);

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("{}", Take(await SendAsync(server, "{}")));
        }

        Assert.Equal(1, server.ConnectionCount);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_query_that_meets_an_ended_connection_is_sent_again_on_a_new_one()
    {
        await using var server = new RawServer(Ok) { ClosesAfter = true };

        Assert.Equal("{}", Take(await SendAsync(server, "{}")));
        Assert.Equal("{}", Take(await SendAsync(server, "{}")));

        Assert.Equal(2, server.ConnectionCount);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_mutation_asks_first_whether_its_connection_is_open_and_is_never_sent_twice()
    {
        await using var server = new RawServer(Ok) { ClosesAfter = true };
        Assert.Equal("{}", Take(await SendAsync(server, "{}")));
        await server.AllClosedAsync();

        Assert.Equal("{}", Take(await SendAsync(server, "{}", operation: OperationType.Mutation)));

        // A server that takes the request and ends without an answer may have done what it was asked.
        server.Text = "";
        Assert.Equal(SubgraphFailure.Unavailable, (await SendAsync(server, "{}", operation: OperationType.Mutation)).Failure);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_new_connection_that_ends_without_an_answer_is_not_tried_again()
    {
        await using var server = new RawServer("") { ClosesAfter = true };

        Assert.Equal(SubgraphFailure.Unavailable, (await SendAsync(server, "{}")).Failure);
        _ = Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Nobody_listening_and_an_unknown_subgraph_are_failures()
    {
        var server = new RawServer(Ok);
        await server.DisposeAsync();

        Assert.Equal(SubgraphFailure.Unavailable, (await SendAsync(server, "{}")).Failure);
        Assert.Equal(SubgraphFailure.UnknownSubgraph, (await SendAsync(server, "{}", subgraph: "other")).Failure);
    }

    [Fact]
    public async Task A_cancelled_request_ends_at_once_and_its_connection_is_closed()
    {
        await using var server = new RawServer("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
        using var cancellation = new CancellationTokenSource();

        var sending = SendAsync(server, "{}", cancellationToken: cancellation.Token);
        await server.AnsweredAsync();
        await cancellation.CancelAsync();

        _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        await server.AllClosedAsync();
        Assert.Equal(0, _connections.IdleCount);
    }

    private async Task<SubgraphResponse> SendAsync(
        RawServer server,
        string json,
        HttpSubgraphClientOptions? options = null,
        string subgraph = "market",
        OperationType operation = OperationType.Query,
        CancellationToken? cancellationToken = null)
    {
        var endpoints = new Dictionary<string, Uri> { ["market"] = new($"http://127.0.0.1:{server.Port}/graphql?a=b") };
        var body = BodyBuffer.Copy(Encoding.UTF8.GetBytes(json), _pool);
        var fetch = new FetchNode { Id = 0, Subgraph = subgraph, Operation = operation, OperationText = "" };
        try
        {
            return await new Http1SubgraphClient(_connections, endpoints, options, _pool).SendAsync(
                new SubgraphRequest { Subgraph = subgraph, Operation = operation, Body = body, Fetch = fetch },
                cancellationToken ?? TestContext.Current.CancellationToken);
        }
        finally
        {
            body.Release();
        }
    }

    private static string Take(SubgraphResponse response)
    {
        Assert.True(response.IsSuccess, $"{response.Failure}: {response.Detail}");
        var text = Encoding.UTF8.GetString(response.Body!.Span);
        response.Body.Release();
        return text;
    }

    /// <summary>Reads requests and answers each with the same bytes, in pieces if need be.</summary>
    private sealed class RawServer : IAsyncDisposable
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
                    text.Split("\r\n").Single(line => line.StartsWith("Content-Length: ", StringComparison.Ordinal))[16..], System.Globalization.CultureInfo.InvariantCulture);
                if (received.Count == head + 4 + length)
                {
                    return Encoding.UTF8.GetString([.. received]);
                }
            }
        }
    }
}
