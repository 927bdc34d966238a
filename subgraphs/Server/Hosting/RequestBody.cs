using System.Buffers;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Subgraphs.Server.Hosting;

/// <summary>A request's body in one piece, in rented memory.</summary>
internal sealed class RequestBody : IDisposable
{
    /// <summary>What is rented for a body that does not announce its length.</summary>
    private const int FirstBytes = 16 * 1024;

    private byte[] _bytes;
    private int _length;

    private RequestBody(int capacity) => _bytes = ArrayPool<byte>.Shared.Rent(capacity);

    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, _length);

    /// <exception cref="BadHttpRequestException">It is larger than allowed, or breaks off.</exception>
    public static async ValueTask<RequestBody> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        if (request.ContentLength > maxBytes)
        {
            throw TooLarge();
        }

        // One byte more than announced, so that the end is seen without growing.
        var body = new RequestBody((int)(request.ContentLength ?? FirstBytes) + 1);
        try
        {
            while (await request.Body.ReadAsync(body._bytes.AsMemory(body._length), cancellationToken) is > 0 and var read)
            {
                body._length += read;
                if (body._length > maxBytes)
                {
                    throw TooLarge();
                }

                body.GrowIfFull();
            }

            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    /// <summary>True where the body is the one of the digest, or no digest is given.</summary>
    public bool Matches(ReadOnlySpan<byte> sha256)
    {
        if (sha256.IsEmpty)
        {
            return true;
        }

        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        _ = SHA256.HashData(Memory.Span, digest);
        return CryptographicOperations.FixedTimeEquals(digest, sha256);
    }

    public void Dispose()
    {
        var bytes = _bytes;
        _bytes = [];
        _length = 0;
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private void GrowIfFull()
    {
        if (_length == _bytes.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(_bytes.Length * 2);
            _bytes.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }
    }

    private static BadHttpRequestException TooLarge()
        => new("The request body is too large.", StatusCodes.Status413PayloadTooLarge);
}
