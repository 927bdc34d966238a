using System.Net;
using System.Net.Http.Headers;
using Gateway.Execution.Memory;

namespace Gateway.Execution.Subgraphs;

/// <summary>
/// A request body in pooled memory. A server may answer before it has read the whole request, and then the handler goes on sending while
/// the response is already with the caller; so the content and each pass over it hold a reference of their own.
/// </summary>
internal sealed class PooledRequestContent : HttpContent
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly BodyBuffer _body;
    private int _disposed;

    public PooledRequestContent(BodyBuffer body)
    {
        body.AddReference();
        _body = body;
        Headers.ContentType = Json;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        _body.AddReference();
        try
        {
            await stream.WriteAsync(_body.Memory, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _body.Release();
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            _body.Release();
        }

        base.Dispose(disposing);
    }
}
