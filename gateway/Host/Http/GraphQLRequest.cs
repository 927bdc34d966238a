using System.Buffers;
using Gateway.Host.Preparation;

namespace Gateway.Host.Http;

/// <summary>A GraphQL request as it was sent. The slices lie in a pooled buffer: nothing of it may be kept after the last <see cref="Dispose"/>.</summary>
/// <seealso href="https://graphql.github.io/graphql-over-http/draft/#sec-Request-Parameters">GraphQL over HTTP, Request parameters</seealso>
internal sealed class GraphQLRequest : IDisposable
{
    private byte[]? _buffer;
    private int _references = 1;

    public GraphQLRequest(byte[] buffer) => _buffer = buffer;

    /// <summary>The document, UTF-8, unescaped.</summary>
    public ReadOnlyMemory<byte> Query { get; init; }

    public string? OperationName { get; init; }

    /// <summary>The hash of the document, by which logs and metrics call it; null before the request is prepared.</summary>
    public DocumentKey? Document { get; set; }

    /// <summary>The variables as the client wrote them, a JSON object; empty where none are given.</summary>
    public ReadOnlyMemory<byte> Variables { get; init; }

    /// <summary>One more who reads it and disposes it: an execution that goes on for others when this client has left.</summary>
    public void AddReference() => Interlocked.Increment(ref _references);

    public void Dispose()
    {
        if (Interlocked.Decrement(ref _references) == 0 && Interlocked.Exchange(ref _buffer, null) is { Length: > 0 } buffer)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
