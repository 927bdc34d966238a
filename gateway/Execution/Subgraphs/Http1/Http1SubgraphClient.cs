using System.Buffers.Text;
using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text;
using Gateway.Execution.Memory;
using GraphQL.Language;

namespace Gateway.Execution.Subgraphs.Http1;

/// <summary>
/// Calls subgraphs by HTTP/1.1 over plain connections: a request is one text that is put together and sent at once, a response is read
/// into the memory in which it stays. One attempt a call, except where a connection that was kept open turns out to have ended before the
/// request: then a query is sent again on a new one.
/// </summary>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc9112">RFC 9112, HTTP/1.1</seealso>
/// <seealso href="https://graphql.github.io/graphql-over-http/draft/">GraphQL over HTTP</seealso>
public sealed class Http1SubgraphClient : ISubgraphClient
{
    /// <summary>Up to this size a body is copied behind the head, so that both leave in one packet train.</summary>
    private const int MaxJoinedBody = 64 * 1024;

    private readonly Dictionary<string, Target> _targets;
    private readonly HttpSubgraphClientOptions _options;
    private readonly BufferPool _pool;

    /// <param name="connections">Shared by all generations; not disposed here.</param>
    /// <param name="endpoints">The address of each subgraph by its name; scheme http.</param>
    /// <param name="options">Limits and the hook for headers.</param>
    /// <param name="pool">Where buffers come from.</param>
    public Http1SubgraphClient(
        SubgraphConnections connections,
        IReadOnlyDictionary<string, Uri> endpoints,
        HttpSubgraphClientOptions? options = null,
        BufferPool? pool = null)
    {
        _options = options ?? new HttpSubgraphClientOptions();
        _pool = pool ?? BufferPool.Shared;
        _targets = endpoints.ToDictionary(
            endpoint => endpoint.Key,
            endpoint => new Target(connections.For(endpoint.Value.IdnHost.Trim('[', ']'), endpoint.Value.Port), CreateHead(endpoint.Value)),
            StringComparer.Ordinal);
    }

    /// <summary>True where this client can call the address.</summary>
    public static bool CanCall(Uri endpoint) => endpoint.Scheme == Uri.UriSchemeHttp;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<SubgraphResponse> SendAsync(SubgraphRequest request, CancellationToken cancellationToken)
    {
        if (!_targets.TryGetValue(request.Subgraph, out var target))
        {
            return SubgraphResponse.Failed(SubgraphFailure.UnknownSubgraph, detail: $"No address is known for the subgraph '{request.Subgraph}'.");
        }

        var isRepeatable = request.Operation is OperationType.Query;
        var connection = target.Pool.TryTake(mustBeOpen: !isRepeatable);
        if (connection is not null)
        {
            var (response, isStale) = await SendAsync(connection, target, request, cancellationToken).ConfigureAwait(false);
            if (!isStale || !isRepeatable)
            {
                return response;
            }
        }

        try
        {
            connection = await target.Pool.ConnectAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is SocketException or TimeoutException)
        {
            return SubgraphResponse.Failed(SubgraphFailure.Unavailable, 0, exception.Message, exception);
        }

        return (await SendAsync(connection, target, request, cancellationToken).ConfigureAwait(false)).Response;
    }

    /// <summary>One request on one connection, which goes back to its pool or is closed.</summary>
    /// <returns>Stale where the connection ended before anything of a response came.</returns>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<(SubgraphResponse Response, bool IsStale)> SendAsync(
        Connection connection, Target target, SubgraphRequest request, CancellationToken cancellationToken)
    {
        var isReusable = false;
        var registration = cancellationToken.UnsafeRegister(static connection => ((Connection)connection!).Abort(), connection);
        try
        {
            await WriteAsync(connection, target, request).ConfigureAwait(false);
            (var response, isReusable) = await ReadAsync(connection).ConfigureAwait(false);
            return (response, false);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or EndOfStreamException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return (SubgraphResponse.Failed(SubgraphFailure.Unavailable, 0, exception.Message, exception), !connection.HasReceived);
        }
        catch (InvalidDataException exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return (SubgraphResponse.Failed(SubgraphFailure.Unavailable, 0, exception.Message, exception), false);
        }
        finally
        {
            // When this returns, nobody aborts the connection any more.
            await registration.DisposeAsync().ConfigureAwait(false);
            if (isReusable && !cancellationToken.IsCancellationRequested)
            {
                connection.ReleaseBuffer();
                target.Pool.Return(connection);
            }
            else
            {
                connection.Dispose();
            }
        }
    }

    private async ValueTask WriteAsync(Connection connection, Target target, SubgraphRequest request)
    {
        var body = request.Body;
        var isJoined = body.Length <= MaxJoinedBody;
        using var head = new PooledByteWriter(_pool, target.Head.Length + 1024 + (isJoined ? body.Length : 0));
        head.Write(target.Head);
        _ = Utf8Formatter.TryFormat(body.Length, head.GetSpan(10), out var digits);
        head.Advance(digits);
        head.Write("\r\n"u8);
        var headers = new SubgraphRequestHeaders(head);
        AddTraceContext(headers);
        _options.AddHeaders?.Invoke(headers, request);
        head.Write("\r\n"u8);
        if (isJoined)
        {
            head.Write(body.Span);
        }

        await connection.SendAsync(head.WrittenMemory).ConfigureAwait(false);
        if (!isJoined)
        {
            await connection.SendAsync(body.Memory).ConfigureAwait(false);
        }
    }

    /// <seealso href="https://www.w3.org/TR/trace-context/">Trace Context</seealso>
    private static void AddTraceContext(SubgraphRequestHeaders headers)
    {
        if (Activity.Current is { IdFormat: ActivityIdFormat.W3C, Id: { } id } activity)
        {
            headers.Add("traceparent", id);
            if (activity.TraceStateString is { Length: > 0 } state && !state.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            {
                headers.Add("tracestate", state);
            }
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<(SubgraphResponse Response, bool IsReusable)> ReadAsync(Connection connection)
    {
        ResponseHead head;
        int length;
        do
        {
            while ((length = ResponseHead.Read(connection.Received, out head)) == 0)
            {
                if (!await connection.ReceiveAsync().ConfigureAwait(false))
                {
                    throw new EndOfStreamException("The connection ended before the response.");
                }
            }

            // Interim responses (1xx) come before the one that counts.
            connection.Consume(length);
        }
        while (head.Status < 200);

        if (head.Status is < 200 or >= 300 && !IsGraphQLResponse(head))
        {
            return (SubgraphResponse.Failed(SubgraphFailure.HttpStatus, head.Status, $"HTTP status {head.Status}."), false);
        }

        var maxBytes = _options.MaxResponseBytes;
        if (head.ContentLength > maxBytes)
        {
            return (SubgraphResponse.Failed(SubgraphFailure.ResponseTooLarge, head.Status, $"{head.ContentLength} bytes announced, {maxBytes} allowed."), false);
        }

        using var body = new PooledByteWriter(_pool, head.ContentLength >= 0 ? (int)head.ContentLength : _options.InitialResponseBytes);
        return await BodyReader.ReadAsync(connection, head, body, maxBytes).ConfigureAwait(false)
            ? (SubgraphResponse.Success(body.Detach(), head.Status), IsReusable(connection, head))
            : (SubgraphResponse.Failed(SubgraphFailure.ResponseTooLarge, head.Status, $"More than {maxBytes} bytes."), false);
    }

    /// <summary>Bytes behind the response were not asked for: who sends them cannot be trusted to keep responses apart.</summary>
    private static bool IsReusable(Connection connection, ResponseHead head)
        => head.IsKeptAlive && (head.IsChunked || head.ContentLength >= 0) && connection.Received.IsEmpty;

    /// <summary>A status that is not a success can still carry a GraphQL response: always with its own media type, below 500 also as JSON.</summary>
    private static bool IsGraphQLResponse(ResponseHead head)
        => head.MediaKind is MediaKind.GraphQLResponse || (head.MediaKind is MediaKind.Json && head.Status < 500);

    private static byte[] CreateHead(Uri endpoint) => Encoding.ASCII.GetBytes(
        $"POST {endpoint.PathAndQuery} HTTP/1.1\r\n"
        + $"Host: {(endpoint.IsDefaultPort ? endpoint.IdnHost : $"{endpoint.IdnHost}:{endpoint.Port}")}\r\n"
        + "Accept: application/graphql-response+json, application/json; q=0.9\r\n"
        + "Content-Type: application/json\r\n"
        + "Content-Length: ");

    private sealed record Target(ConnectionPool Pool, byte[] Head);
}
