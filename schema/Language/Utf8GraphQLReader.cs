namespace GraphQL.Language;

/// <summary>The lexer: reads one token after another from UTF-8 without allocating. Its limits count here, so a hostile document
/// stops at the limit and not behind it.</summary>
/// <remarks>A copy of the reader is a lookahead: reading on in the copy leaves the original where it was.</remarks>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Language.Source-Text">Source text</seealso>
public ref partial struct Utf8GraphQLReader
{
    private readonly ReadOnlySpan<byte> _utf8;
    private readonly SourceText _source;
    private readonly int _maxTokens;
    private int _tokenCount;
    private bool _hasEscapes;

    /// <exception cref="SyntaxException">The document is longer than allowed, or not valid UTF-8.</exception>
    public Utf8GraphQLReader(SourceText source, ParserOptions options)
    {
        _source = source;
        _utf8 = source.Utf8.Span;
        _maxTokens = options.MaxTokens;
        Kind = TokenKind.StartOfFile;
        if (_utf8.Length > options.MaxBytes)
        {
            ThrowTooManyBytes(options.MaxBytes);
        }

        var invalid = Utf8Text.IndexOfInvalid(_utf8);
        if (invalid >= 0)
        {
            ThrowSyntaxError(invalid, $"Invalid UTF-8: unexpected byte 0x{_utf8[invalid]:X2}.");
        }
    }

    /// <summary>What the current token is; <see cref="TokenKind.StartOfFile"/> before the first read.</summary>
    public TokenKind Kind { get; private set; }

    /// <summary>UTF-8 offset of the current token.</summary>
    public int Start { get; private set; }

    /// <summary>UTF-8 offset behind the current token.</summary>
    public int End { get; private set; }

    /// <summary>The bytes of the current token as they stand in the document.</summary>
    public readonly ReadOnlySpan<byte> Raw => _utf8.Slice(Start, End - Start);

    /// <summary>True where the current token is the name <paramref name="keyword"/>.</summary>
    public readonly bool IsKeyword(ReadOnlySpan<byte> keyword) => Kind == TokenKind.Name && Raw.SequenceEqual(keyword);

    /// <summary>Reads the next token; at the end of the document <see cref="TokenKind.EndOfFile"/>, again and again.</summary>
    /// <exception cref="SyntaxException">No token begins here, or the document has more of them than allowed.</exception>
    public void Read()
    {
        var utf8 = _utf8;
        var start = SkipIgnored(utf8, End);
        Start = start;
        if ((uint)start >= (uint)utf8.Length)
        {
            End = start;
            Kind = TokenKind.EndOfFile;
            return;
        }

        var kind = (TokenKind)KindsByFirstByte[utf8[start]];
        if (kind == TokenKind.Name)
        {
            Kind = kind;
            End = SkipName(utf8, start + 1);
        }
        else if (kind > TokenKind.Name)
        {
            ReadLongToken(kind);
        }
        else if (kind != TokenKind.StartOfFile)
        {
            Kind = kind;
            End = start + 1;
        }
        else
        {
            ThrowUnexpectedCharacter();
        }

        if (++_tokenCount > _maxTokens)
        {
            ThrowTooManyTokens();
        }
    }

    private void ReadLongToken(TokenKind kind)
    {
        if (kind == TokenKind.Int)
        {
            ReadNumber();
        }
        else if (kind == TokenKind.String && IsTripleQuote(Start))
        {
            ReadBlockString();
        }
        else if (kind == TokenKind.String)
        {
            ReadString();
        }
        else if (At(Start + 1) == '.' && At(Start + 2) == '.')
        {
            Kind = kind;
            End = Start + 3;
        }
        else
        {
            ThrowUnexpectedCharacter();
        }
    }

    /// <summary>The byte at an offset, or -1 behind the end.</summary>
    private readonly int At(int offset) => (uint)offset < (uint)_utf8.Length ? _utf8[offset] : -1;

    private readonly bool IsTripleQuote(int offset) => At(offset) == '"' && At(offset + 1) == '"' && At(offset + 2) == '"';
}
