using System.Text;

namespace GraphQL.Language;

public ref partial struct Utf8GraphQLReader
{
    /// <summary>What the current token says: a string's meaning, any other token's text.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-String-Value">String value</seealso>
    public readonly string GetValue() => Kind switch
    {
        TokenKind.String => _hasEscapes ? Unescape() : Utf8Text.GetString(_utf8.Slice(Start + 1, End - Start - 2)),
        TokenKind.BlockString => BlockString.GetValue(_utf8.Slice(Start + 3, End - Start - 6), _hasEscapes),
        _ => Utf8Text.GetString(Raw),
    };

    // StringValue :: `""` [lookahead != `"`] | `"` StringCharacter+ `"`
    private void ReadString()
    {
        _hasEscapes = false;
        var i = Start + 1;
        while (true)
        {
            var length = _utf8.Slice(i).IndexOfAny("\"\\\n\r"u8);
            i = length < 0 ? _utf8.Length : i + length;
            switch (At(i))
            {
                case '"':
                    End = i + 1;
                    Kind = TokenKind.String;
                    return;
                case '\\':
                    _hasEscapes = true;
                    i += ReadEscape(i, out _);
                    break;
                default:
                    ThrowSyntaxError(i, "Unterminated string.");
                    break;
            }
        }
    }

    // StringValue :: `"""` BlockStringCharacter* `"""`
    private void ReadBlockString()
    {
        _hasEscapes = false;
        var i = Start + 3;
        while (true)
        {
            var length = _utf8.Slice(i).IndexOfAny((byte)'"', (byte)'\\');
            i = length < 0 ? _utf8.Length : i + length;
            switch (At(i))
            {
                case '"' when IsTripleQuote(i):
                    End = i + 3;
                    Kind = TokenKind.BlockString;
                    return;
                case '\\' when IsTripleQuote(i + 1):
                    _hasEscapes = true;
                    i += 4;
                    break;
                case -1:
                    ThrowSyntaxError(i, "Unterminated string.");
                    break;
                default:
                    i++;
                    break;
            }
        }
    }

    private readonly string Unescape()
    {
        var text = new StringBuilder(End - Start);
        var i = Start + 1;
        var end = End - 1;
        while (i < end)
        {
            var plain = _utf8.Slice(i, end - i).IndexOf((byte)'\\');
            if (plain < 0)
            {
                plain = end - i;
            }

            text.Append(Utf8Text.GetString(_utf8.Slice(i, plain)));
            i += plain;
            if (i < end)
            {
                i += ReadEscape(i, out var codePoint);
                text.Append(char.ConvertFromUtf32(codePoint));
            }
        }

        return text.ToString();
    }

    // StringCharacter :: `\u` EscapedUnicode | `\` EscapedCharacter; returns the length of the escape in bytes.
    private readonly int ReadEscape(int offset, out int codePoint)
    {
        var escaped = At(offset + 1);
        if (escaped == 'u')
        {
            return At(offset + 2) == '{' ? ReadBracedUnicode(offset, out codePoint) : ReadFixedUnicode(offset, out codePoint);
        }

        codePoint = escaped switch
        {
            '"' => '"',
            '\\' => '\\',
            '/' => '/',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => -1,
        };
        if (codePoint < 0)
        {
            ThrowInvalidEscape(offset, "character", units: 2);
        }

        return 2;
    }

    // EscapedUnicode :: `{` HexDigit+ `}`: a Unicode scalar value in at most eight digits.
    private readonly int ReadBracedUnicode(int offset, out int codePoint)
    {
        const int Longest = 12; // \u{00000000}
        codePoint = 0;
        var size = 3;
        while (size < Longest)
        {
            var c = At(offset + size++);
            if (c == '}')
            {
                if (size >= 5 && IsScalarValue(codePoint))
                {
                    return size;
                }

                break;
            }

            codePoint = (codePoint << 4) | HexDigit(c);
            if (codePoint < 0)
            {
                break;
            }
        }

        ThrowInvalidEscape(offset, "Unicode", size);
        return 0;
    }

    // EscapedUnicode :: HexDigit HexDigit HexDigit HexDigit; a leading surrogate needs its trailing one behind it.
    private readonly int ReadFixedUnicode(int offset, out int codePoint)
    {
        codePoint = FourHexDigits(offset + 2);
        if (IsScalarValue(codePoint))
        {
            return 6;
        }

        if (codePoint is >= 0xD800 and <= 0xDBFF && At(offset + 6) == '\\' && At(offset + 7) == 'u')
        {
            var trailing = FourHexDigits(offset + 8);
            if (trailing is >= 0xDC00 and <= 0xDFFF)
            {
                codePoint = 0x10000 + ((codePoint - 0xD800) << 10) + (trailing - 0xDC00);
                return 12;
            }
        }

        ThrowInvalidEscape(offset, "Unicode", units: 6);
        return 0;
    }

    // Negative where one of the four is no hexadecimal digit: -1 makes any union negative.
    private readonly int FourHexDigits(int offset)
        => (HexDigit(At(offset)) << 12) | (HexDigit(At(offset + 1)) << 8) | (HexDigit(At(offset + 2)) << 4) | HexDigit(At(offset + 3));

    private static int HexDigit(int c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'A' and <= 'F' => c - 'A' + 10,
        >= 'a' and <= 'f' => c - 'a' + 10,
        _ => -1,
    };

    private static bool IsScalarValue(int codePoint) => codePoint is (>= 0 and <= 0xD7FF) or (>= 0xE000 and <= 0x10FFFF);
}
