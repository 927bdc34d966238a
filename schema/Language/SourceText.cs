namespace GraphQL.Language;

/// <summary>The bytes of a document and the name under which errors mention it.</summary>
public sealed class SourceText(ReadOnlyMemory<byte> utf8, string name = "GraphQL request")
{
    /// <summary>The document, UTF-8.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; } = utf8;

    /// <summary>A file name or a description such as <c>GraphQL request</c>.</summary>
    public string Name { get; } = name;

    /// <summary>Line and column of a UTF-8 byte offset. Lines end at LF, CR or CR LF.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-Errors.Error-Result-Format">Error result format</seealso>
    public SourceLocation GetLocation(int offset)
    {
        var bytes = Utf8.Span;
        var line = 1;
        var lineStart = 0;
        var end = Math.Min(offset, bytes.Length);
        for (var i = 0; i < end; i++)
        {
            var isLineFeed = bytes[i] == (byte)'\n';
            var isLoneReturn = bytes[i] == (byte)'\r' && (i + 1 >= bytes.Length || bytes[i + 1] != (byte)'\n');
            if (isLineFeed || isLoneReturn)
            {
                line++;
                lineStart = i + 1;
            }
        }

        var column = 1;
        for (var i = lineStart; i < end; i++)
        {
            // A continuation byte adds nothing; a four-byte sequence is a surrogate pair, two UTF-16 units.
            column += bytes[i] switch
            {
                >= 0x80 and < 0xC0 => 0,
                >= 0xF0 => 2,
                _ => 1,
            };
        }

        return new SourceLocation(line, column);
    }
}
