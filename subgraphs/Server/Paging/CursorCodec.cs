using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Subgraphs.Server.Errors;

namespace Subgraphs.Server.Paging;

/// <summary>Keys to opaque cursors and back: base64url of a keyed hash over binding and key, then the key.</summary>
internal sealed class CursorCodec(byte[] secret)
{
    private const int TagLength = 16;
    private const int MaxCursorLength = 1024;

    public string Encode(string key, string binding)
    {
        var text = Encoding.UTF8.GetBytes(key);
        var cursor = new byte[TagLength + text.Length];
        Tag(text, binding).CopyTo(cursor);
        text.CopyTo(cursor, TagLength);
        return Base64Url.EncodeToString(cursor);
    }

    /// <exception cref="GraphQLException">The cursor was made for something else, or by nobody here.</exception>
    public string Decode(string cursor, string binding)
    {
        if (cursor.Length <= MaxCursorLength && Base64Url.IsValid(cursor))
        {
            var bytes = Base64Url.DecodeFromChars(cursor);
            if (bytes.Length >= TagLength
                && CryptographicOperations.FixedTimeEquals(bytes.AsSpan(0, TagLength), Tag(bytes.AsSpan(TagLength), binding)))
            {
                return Encoding.UTF8.GetString(bytes.AsSpan(TagLength));
            }
        }

        throw new GraphQLException(ServerErrorCodes.InvalidCursor, "The cursor does not belong to this field, its arguments and this caller.")
        {
            InputPath = PagingArguments.AfterName,
        };
    }

    private ReadOnlySpan<byte> Tag(ReadOnlySpan<byte> key, string binding)
    {
        var bound = Encoding.UTF8.GetBytes(binding);
        Span<byte> message = [.. BitConverter.GetBytes(bound.Length), .. bound, .. key];
        return HMACSHA256.HashData(secret, message).AsSpan(0, TagLength);
    }
}
