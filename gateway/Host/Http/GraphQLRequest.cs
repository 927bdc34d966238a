using System.Buffers;

namespace Gateway.Host.Http;

/// <summary>A GraphQL request as it was sent. The slices lie in a pooled buffer: nothing of it may be kept after <see cref="Dispose"/>.</summary>
/// <seealso href="https://graphql.github.io/graphql-over-http/draft/#sec-Request-Parameters">GraphQL over HTTP, Request parameters</seealso>
internal sealed class GraphQLRequest : IDisposable
{
    private byte[]? _buffer;

    public GraphQLRequest(byte[] buffer) => _buffer = buffer;

    /// <summary>The document, UTF-8, unescaped.</summary>
    public ReadOnlyMemory<byte> Query { get; init; }

    public string? OperationName { get; init; }

    /// <summary>The variables as the client wrote them, a JSON object; empty where none are given.</summary>
    public ReadOnlyMemory<byte> Variables { get; init; }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _buffer, null) is { Length: > 0 } buffer)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
