using System.Text;

namespace GraphQL.Language;

/// <summary>The few questions about UTF-8 that lexing asks.</summary>
internal static class Utf8Text
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string GetString(ReadOnlySpan<byte> utf8)
    {
#if NET
        return Encoding.UTF8.GetString(utf8);
#else
        return Encoding.UTF8.GetString(utf8.ToArray());
#endif
    }

    /// <summary>The bytes of a string; a lone surrogate is refused, since no valid UTF-8 stands for it.</summary>
    /// <exception cref="EncoderFallbackException">The string has a surrogate without its pair.</exception>
    public static byte[] GetBytes(string text) => Strict.GetBytes(text);

    /// <summary>Offset of the first byte that no valid sequence holds, or -1 where all is valid.</summary>
    public static int IndexOfInvalid(ReadOnlySpan<byte> utf8)
    {
#if NET8_0_OR_GREATER
        if (System.Text.Unicode.Utf8.IsValid(utf8))
        {
            return -1;
        }
#endif
        var i = 0;
        while (i < utf8.Length)
        {
            var length = SequenceLength(utf8.Slice(i));
            if (length == 0)
            {
                return i;
            }

            i += length;
        }

        return -1;
    }

    /// <summary>The code point that begins a valid, non-empty sequence.</summary>
    public static int Decode(ReadOnlySpan<byte> utf8) => SequenceLength(utf8) switch
    {
        2 => ((utf8[0] & 0x1F) << 6) | (utf8[1] & 0x3F),
        3 => ((utf8[0] & 0x0F) << 12) | ((utf8[1] & 0x3F) << 6) | (utf8[2] & 0x3F),
        4 => ((utf8[0] & 0x07) << 18) | ((utf8[1] & 0x3F) << 12) | ((utf8[2] & 0x3F) << 6) | (utf8[3] & 0x3F),
        _ => utf8[0],
    };

    /// <summary>At most <paramref name="units"/> UTF-16 units from the start of valid UTF-8; a pair is never cut.</summary>
    public static string Take(ReadOnlySpan<byte> utf8, int units)
    {
        var end = 0;
        while (end < utf8.Length && units > 0)
        {
            var length = SequenceLength(utf8.Slice(end));
            units -= length == 4 ? 2 : 1;
            if (units < 0)
            {
                break;
            }

            end += length;
        }

        return GetString(utf8.Slice(0, end));
    }

    // The well-formed byte sequences of Unicode, table 3-7; 0 for any other.
    private static int SequenceLength(ReadOnlySpan<byte> utf8)
    {
        var first = utf8[0];
        if (first < 0x80)
        {
            return 1;
        }

        var (length, low, high) = first switch
        {
            >= 0xC2 and <= 0xDF => (2, 0x80, 0xBF),
            0xE0 => (3, 0xA0, 0xBF),
            0xED => (3, 0x80, 0x9F),
            >= 0xE1 and <= 0xEF => (3, 0x80, 0xBF),
            0xF0 => (4, 0x90, 0xBF),
            >= 0xF1 and <= 0xF3 => (4, 0x80, 0xBF),
            0xF4 => (4, 0x80, 0x8F),
            _ => (0, 0, 0),
        };
        if (length == 0 || utf8.Length < length || utf8[1] < low || utf8[1] > high)
        {
            return 0;
        }

        for (var i = 2; i < length; i++)
        {
            if ((utf8[i] & 0xC0) != 0x80)
            {
                return 0;
            }
        }

        return length;
    }
}
