using System.Buffers.Text;
using System.Text;

namespace Gateway.Execution.Subgraphs.Http1;

/// <summary>What the head of a response says, as far as the gateway needs it. What can be read in two ways is refused.</summary>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc9112">RFC 9112, HTTP/1.1</seealso>
internal struct ResponseHead
{
    public int Status { get; private set; }

    /// <summary>-1 where it is not announced.</summary>
    public long ContentLength { get; private set; }

    public bool IsChunked { get; private set; }

    /// <summary>The connection takes another request when the body was read.</summary>
    public bool IsKeptAlive { get; private set; }

    public MediaKind MediaKind { get; private set; }

    /// <summary>Reads a head. 0: it is not complete; else how many bytes it has.</summary>
    /// <exception cref="InvalidDataException">It is not the head of an HTTP/1 response.</exception>
    public static int Read(ReadOnlySpan<byte> received, out ResponseHead head)
    {
        head = new ResponseHead { ContentLength = -1 };
        var end = received.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return 0;
        }

        var lines = received[..(end + 2)];
        head.ReadStatusLine(NextLine(ref lines));
        while (!lines.IsEmpty)
        {
            head.ReadHeader(NextLine(ref lines));
        }

        // Both would let two readers see two responses.
        if (head.IsChunked && head.ContentLength >= 0)
        {
            throw Invalid("both Content-Length and Transfer-Encoding");
        }

        return end + 4;
    }

    private static ReadOnlySpan<byte> NextLine(scoped ref ReadOnlySpan<byte> lines)
    {
        var end = lines.IndexOf("\r\n"u8);
        var line = lines[..end];
        lines = lines[(end + 2)..];
        return line.IndexOfAny((byte)'\r', (byte)'\n', (byte)0) < 0 ? line : throw Invalid("a stray control character");
    }

    /// <seealso href="https://www.rfc-editor.org/rfc/rfc9112#name-status-line">Status line</seealso>
    private void ReadStatusLine(ReadOnlySpan<byte> line)
    {
        if (line.Length < 12 || !line.StartsWith("HTTP/1."u8) || line[8] != ' ' || (line.Length > 12 && line[12] != ' ')
            || !Utf8Parser.TryParse(line[9..12], out int status, out var digits) || digits != 3 || status < 100)
        {
            throw Invalid("no status line of HTTP/1");
        }

        Status = status;
        IsKeptAlive = line[7] == '1';
    }

    private void ReadHeader(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        if (colon <= 0 || line[..colon].IndexOfAny((byte)' ', (byte)'\t') >= 0)
        {
            throw Invalid("a header without a name, or with a space in it");
        }

        var name = line[..colon];
        var value = line[(colon + 1)..].Trim(" \t"u8);
        switch (name.Length)
        {
            case 14 when Ascii.EqualsIgnoreCase(name, "content-length"u8):
                ReadContentLength(value);
                break;
            case 17 when Ascii.EqualsIgnoreCase(name, "transfer-encoding"u8):
                IsChunked = !IsChunked && Ascii.EqualsIgnoreCase(value, "chunked"u8) ? true : throw Invalid("a transfer encoding other than chunked");
                break;
            case 10 when Ascii.EqualsIgnoreCase(name, "connection"u8):
                IsKeptAlive &= !HasToken(value, "close"u8);
                break;
            case 12 when Ascii.EqualsIgnoreCase(name, "content-type"u8):
                MediaKind = ReadMediaKind(value);
                break;
            case 16 when Ascii.EqualsIgnoreCase(name, "content-encoding"u8) && !Ascii.EqualsIgnoreCase(value, "identity"u8):
                throw Invalid("a content encoding, though none is accepted");
        }
    }

    private void ReadContentLength(ReadOnlySpan<byte> value)
    {
        var isNumber = value.Length is > 0 and <= 18 && !value.ContainsAnyExceptInRange((byte)'0', (byte)'9');
        if (!isNumber || !Utf8Parser.TryParse(value, out long length, out _) || (ContentLength >= 0 && ContentLength != length))
        {
            throw Invalid("no single Content-Length");
        }

        ContentLength = length;
    }

    private static bool HasToken(ReadOnlySpan<byte> list, ReadOnlySpan<byte> token)
    {
        foreach (var range in list.Split((byte)','))
        {
            if (Ascii.EqualsIgnoreCase(list[range].Trim(" \t"u8), token))
            {
                return true;
            }
        }

        return false;
    }

    private static MediaKind ReadMediaKind(ReadOnlySpan<byte> value)
    {
        var end = value.IndexOf((byte)';');
        var type = (end < 0 ? value : value[..end]).TrimEnd(" \t"u8);
        return Ascii.EqualsIgnoreCase(type, "application/json"u8) ? MediaKind.Json
            : Ascii.EqualsIgnoreCase(type, "application/graphql-response+json"u8) ? MediaKind.GraphQLResponse
            : MediaKind.Other;
    }

    private static InvalidDataException Invalid(string what) => new($"The response's head has {what}.");
}
