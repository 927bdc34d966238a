namespace GraphQL.Language;

/// <summary>The bytes of a document and the name under which errors mention it.</summary>
public sealed class SourceText(ReadOnlyMemory<byte> utf8, string name = "GraphQL request")
{
    private const int BlockLength = 1_024;

    private SourceLocation[]? _blocks;

    /// <summary>The document, UTF-8.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; } = utf8;

    /// <summary>A file name or a description such as <c>GraphQL request</c>.</summary>
    public string Name { get; } = name;

    /// <summary>Line and column of a UTF-8 byte offset. Lines end at LF, CR or CR LF.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-Errors.Error-Result-Format">Error result format</seealso>
    public SourceLocation GetLocation(int offset)
    {
        // Many errors of one document ask: the first question notes the location of every block, the others begin at theirs.
        _blocks ??= LocateBlocks();
        var end = Math.Min(offset, Utf8.Length);
        var block = end / BlockLength;
        return Advance(_blocks[block], block * BlockLength, end);
    }

    private SourceLocation[] LocateBlocks()
    {
        var blocks = new SourceLocation[(Utf8.Length / BlockLength) + 1];
        blocks[0] = new SourceLocation(1, 1);
        for (var i = 1; i < blocks.Length; i++)
        {
            blocks[i] = Advance(blocks[i - 1], (i - 1) * BlockLength, i * BlockLength);
        }

        return blocks;
    }

    private SourceLocation Advance(SourceLocation location, int start, int end)
    {
        var bytes = Utf8.Span;
        var line = location.Line;
        var column = location.Column;
        for (var i = start; i < end; i++)
        {
            var isLineFeed = bytes[i] == (byte)'\n';
            var isLoneReturn = bytes[i] == (byte)'\r' && (i + 1 >= bytes.Length || bytes[i + 1] != (byte)'\n');
            if (isLineFeed || isLoneReturn)
            {
                line++;
                column = 1;
                continue;
            }

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
