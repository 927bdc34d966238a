#if NET
using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace GraphQL.Language;

// What a byte can be, and the two runs that documents consist of: names and what the grammar ignores. Both are searched sixteen bytes at
// a time: a loop over single bytes would mostly wait for its own wrong guess about where the run ends.
public ref partial struct Utf8GraphQLReader
{
    // The kind of token that a byte begins; StartOfFile where none does.
    private static readonly byte[] KindsByFirstByte = MakeKindsByFirstByte();

#if NET
    private static readonly SearchValues<byte> Blanks = SearchValues.Create(" \n,\t\r"u8);
#endif

    // Ignored :: UnicodeBOM | WhiteSpace | LineTerminator | Comment | Comma
    private static int SkipIgnored(ReadOnlySpan<byte> utf8, int i)
    {
        while ((uint)i < (uint)utf8.Length)
        {
            var first = utf8[i];
            if (first > ',')
            {
                if (first != 0xEF || !utf8.Slice(i).StartsWith("\uFEFF"u8))
                {
                    break;
                }

                i += 3;
            }
            else if (IsBlank(first))
            {
                // A single blank is met far more often than a run of them.
                i++;
                if ((uint)i < (uint)utf8.Length && IsBlank(utf8[i]))
                {
                    i = SkipBlanks(utf8, i + 1);
                }
            }
            else if (first == '#')
            {
                var length = utf8.Slice(i).IndexOfAny((byte)'\n', (byte)'\r');
                i = length < 0 ? utf8.Length : i + length;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    // WhiteSpace | LineTerminator | Comma
    private static int SkipBlanks(ReadOnlySpan<byte> utf8, int i)
    {
#if NET
        if (Vector128.IsHardwareAccelerated && i <= utf8.Length - Vector128<byte>.Count)
        {
            var bytes = Load(utf8, i);
            var blanks = Vector128.Equals(bytes, Vector128.Create((byte)' '))
                | Vector128.Equals(bytes, Vector128.Create((byte)'\n'))
                | Vector128.Equals(bytes, Vector128.Create((byte)','))
                | Vector128.Equals(bytes, Vector128.Create((byte)'\t'))
                | Vector128.Equals(bytes, Vector128.Create((byte)'\r'));
            var others = ~blanks.ExtractMostSignificantBits() & 0xFFFF;
            if (others != 0)
            {
                return i + BitOperations.TrailingZeroCount(others);
            }

            // Deep indentation: the runtime's own search takes the widest vectors that the processor has.
            i += Vector128<byte>.Count;
            var length = utf8.Slice(i).IndexOfAnyExcept(Blanks);
            return length < 0 ? utf8.Length : i + length;
        }
#endif
        while ((uint)i < (uint)utf8.Length && IsBlank(utf8[i]))
        {
            i++;
        }

        return i;
    }

    // Name :: NameStart NameContinue* [lookahead != NameContinue]
    private static int SkipName(ReadOnlySpan<byte> utf8, int i)
    {
#if NET
        while (Vector128.IsHardwareAccelerated && i <= utf8.Length - Vector128<byte>.Count)
        {
            var bytes = Load(utf8, i);
            var letters = Vector128.LessThanOrEqual((bytes | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a'), Vector128.Create((byte)25));
            var digits = Vector128.LessThanOrEqual(bytes - Vector128.Create((byte)'0'), Vector128.Create((byte)9));
            var names = letters | digits | Vector128.Equals(bytes, Vector128.Create((byte)'_'));
            var others = ~names.ExtractMostSignificantBits() & 0xFFFF;
            if (others != 0)
            {
                return i + BitOperations.TrailingZeroCount(others);
            }

            i += Vector128<byte>.Count;
        }
#endif
        while ((uint)i < (uint)utf8.Length && IsNameContinue(utf8[i]))
        {
            i++;
        }

        return i;
    }

#if NET
    // The callers have checked that sixteen bytes stand there.
    private static Vector128<byte> Load(ReadOnlySpan<byte> utf8, int i) => Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(utf8), (nuint)i);
#endif

    private static bool IsBlank(int c) => c is ' ' or '\n' or ',' or '\t' or '\r';

    private static bool IsDigit(int c) => (uint)(c - '0') <= 9;

    // Setting the bit 0x20 maps upper case to lower case and nothing else onto a letter.
    private static bool IsNameStart(int c) => (uint)((c | 0x20) - 'a') <= 'z' - 'a' || c == '_';

    private static bool IsNameContinue(int c) => IsNameStart(c) || IsDigit(c);

    private static byte[] MakeKindsByFirstByte()
    {
        var kinds = new byte[256];
        for (var c = 0; c < kinds.Length; c++)
        {
            kinds[c] = (byte)((char)c switch
            {
                '!' => TokenKind.Bang,
                '$' => TokenKind.Dollar,
                '&' => TokenKind.Ampersand,
                '(' => TokenKind.LeftParenthesis,
                ')' => TokenKind.RightParenthesis,
                '.' => TokenKind.Spread,
                ':' => TokenKind.Colon,
                '=' => TokenKind.Equal,
                '@' => TokenKind.At,
                '[' => TokenKind.LeftBracket,
                ']' => TokenKind.RightBracket,
                '{' => TokenKind.LeftBrace,
                '|' => TokenKind.Pipe,
                '}' => TokenKind.RightBrace,
                '"' => TokenKind.String,
                '-' => TokenKind.Int,
                _ when IsDigit(c) => TokenKind.Int,
                _ when IsNameStart(c) => TokenKind.Name,
                _ => TokenKind.StartOfFile,
            });
        }

        return kinds;
    }
}
