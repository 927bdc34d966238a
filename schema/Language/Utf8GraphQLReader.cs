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

    /// <exception cref="SyntaxException">The document is not valid UTF-8.</exception>
    public Utf8GraphQLReader(SourceText source, ParserOptions options)
    {
        _source = source;
        _utf8 = source.Utf8.Span;
        _maxTokens = options.MaxTokens;
        Kind = TokenKind.StartOfFile;
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
        SkipIgnored();
        if (Start == _utf8.Length)
        {
            End = Start;
            Kind = TokenKind.EndOfFile;
            return;
        }

        var first = _utf8[Start];
        switch (first)
        {
            case (byte)'!':
                SetPunctuator(TokenKind.Bang);
                break;
            case (byte)'$':
                SetPunctuator(TokenKind.Dollar);
                break;
            case (byte)'&':
                SetPunctuator(TokenKind.Ampersand);
                break;
            case (byte)'(':
                SetPunctuator(TokenKind.LeftParenthesis);
                break;
            case (byte)')':
                SetPunctuator(TokenKind.RightParenthesis);
                break;
            case (byte)':':
                SetPunctuator(TokenKind.Colon);
                break;
            case (byte)'=':
                SetPunctuator(TokenKind.Equal);
                break;
            case (byte)'@':
                SetPunctuator(TokenKind.At);
                break;
            case (byte)'[':
                SetPunctuator(TokenKind.LeftBracket);
                break;
            case (byte)']':
                SetPunctuator(TokenKind.RightBracket);
                break;
            case (byte)'{':
                SetPunctuator(TokenKind.LeftBrace);
                break;
            case (byte)'|':
                SetPunctuator(TokenKind.Pipe);
                break;
            case (byte)'}':
                SetPunctuator(TokenKind.RightBrace);
                break;
            case (byte)'.' when At(Start + 1) == '.' && At(Start + 2) == '.':
                End = Start + 3;
                Kind = TokenKind.Spread;
                break;
            case (byte)'"':
                if (IsTripleQuote(Start))
                {
                    ReadBlockString();
                }
                else
                {
                    ReadString();
                }

                break;
            default:
                if (IsNameStart(first))
                {
                    ReadName();
                }
                else if (IsDigit(first) || first == '-')
                {
                    ReadNumber();
                }
                else
                {
                    ThrowUnexpectedCharacter();
                }

                break;
        }

        if (++_tokenCount > _maxTokens)
        {
            ThrowTooManyTokens();
        }
    }

    // Ignored :: UnicodeBOM | WhiteSpace | LineTerminator | Comment | Comma
    private void SkipIgnored()
    {
        var i = End;
        for (; i < _utf8.Length; i++)
        {
            switch (_utf8[i])
            {
                case (byte)' ' or (byte)'\t' or (byte)',' or (byte)'\n' or (byte)'\r':
                    continue;
                case (byte)'#':
                    var length = _utf8.Slice(i).IndexOfAny((byte)'\n', (byte)'\r');
                    i = length < 0 ? _utf8.Length - 1 : i + length;
                    continue;
                case 0xEF when At(i + 1) == 0xBB && At(i + 2) == 0xBF:
                    i += 2;
                    continue;
            }

            break;
        }

        Start = i;
    }

    private void SetPunctuator(TokenKind kind)
    {
        End = Start + 1;
        Kind = kind;
    }

    // Name :: NameStart NameContinue* [lookahead != NameContinue]
    private void ReadName()
    {
        var i = Start + 1;
        while (i < _utf8.Length && IsNameContinue(_utf8[i]))
        {
            i++;
        }

        End = i;
        Kind = TokenKind.Name;
    }

    /// <summary>The byte at an offset, or -1 behind the end.</summary>
    private readonly int At(int offset) => (uint)offset < (uint)_utf8.Length ? _utf8[offset] : -1;

    private readonly bool IsTripleQuote(int offset) => At(offset) == '"' && At(offset + 1) == '"' && At(offset + 2) == '"';

    private static bool IsDigit(int c) => (uint)(c - '0') <= 9;

    // Setting the bit 0x20 maps upper case to lower case and nothing else onto a letter.
    private static bool IsNameStart(int c) => (uint)((c | 0x20) - 'a') <= 'z' - 'a' || c == '_';

    private static bool IsNameContinue(int c) => IsNameStart(c) || IsDigit(c);
}
