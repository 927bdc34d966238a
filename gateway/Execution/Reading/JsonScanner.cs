using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Gateway.Execution.Memory;

namespace Gateway.Execution.Reading;

/// <summary>
/// Walks over JSON text without making anything of it. Every method returns false where the text breaks the grammar; the scanner is of no
/// use afterwards. The text is known to be well-formed UTF-8.
/// </summary>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc8259">RFC 8259, The JavaScript Object Notation (JSON) Data Interchange Format</seealso>
internal ref struct JsonScanner(ReadOnlySpan<byte> json, int maxDepth)
{
    /// <summary>What ends a run of plain characters in a string: quote, backslash, control characters.</summary>
    private static readonly SearchValues<byte> StringEnds = SearchValues.Create(
        [(byte)'"', (byte)'\\', .. Enumerable.Range(0, 0x20).Select(value => (byte)value)]);

    private readonly ReadOnlySpan<byte> _json = json;
    private readonly int _maxDepth = maxDepth;

    private int _position;

    public readonly ReadOnlySpan<byte> Json => _json;

    public readonly int Position => _position;

    public readonly bool IsAtEnd => _position >= _json.Length;

    public readonly bool IsTooDeep(int depth) => depth > _maxDepth;

    /// <summary>The next character behind white space, not consumed; 0 at the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte Peek()
    {
        // Subgraphs send compact JSON, so the next character is hardly ever white space.
        var position = _position;
        return (uint)position < (uint)_json.Length && _json[position] > (byte)' ' ? _json[position] : PeekBehindSpace();
    }

    /// <summary>Consumes the character that <see cref="Peek"/> has shown.</summary>
    public void Skip() => _position++;

    public bool TryConsume(byte character)
    {
        if (Peek() != character)
        {
            return false;
        }

        _position++;
        return true;
    }

    /// <summary>Consumes a text that is expected at this very place.</summary>
    public bool TryConsume(ReadOnlySpan<byte> text)
    {
        if (!_json[_position..].StartsWith(text))
        {
            return false;
        }

        _position += text.Length;
        return true;
    }

    /// <summary>Behind an item of an object or list: true with <paramref name="ended"/> telling whether another follows.</summary>
    public bool ReadSeparator(byte end, out bool ended)
    {
        var next = Peek();
        ended = next == end;
        if (!ended && next != (byte)',')
        {
            return false;
        }

        _position++;
        return true;
    }

    /// <summary>Reads a string; the position is at its first quote.</summary>
    /// <param name="isEscaped">Whether it has escapes.</param>
    public bool ReadString(out bool isEscaped)
    {
        isEscaped = false;
        var position = _position + 1;
        var json = _json;
        while (true)
        {
            position = FindStringEnd(json, position);
            if ((uint)position >= (uint)json.Length)
            {
                return false;
            }

            switch (json[position])
            {
                case (byte)'"':
                    _position = position + 1;
                    return true;
                case (byte)'\\' when EscapeLength(json[position..]) is var length and > 0:
                    isEscaped = true;
                    position += length;
                    break;
                default:
                    return false;
            }
        }
    }

    /// <summary>Reads a number; the position is at its first character.</summary>
    public bool ReadNumber(out SlotKind kind)
    {
        kind = SlotKind.Integer;
        var json = _json;
        var position = _position;
        if (At(json, position) == '-')
        {
            position++;
        }

        if (At(json, position) == '0')
        {
            position++;
        }
        else if (!SkipDigits(json, ref position))
        {
            return false;
        }

        if (At(json, position) == '.')
        {
            kind = SlotKind.Number;
            position++;
            if (!SkipDigits(json, ref position))
            {
                return false;
            }
        }

        if (At(json, position) is (byte)'e' or (byte)'E')
        {
            kind = SlotKind.Number;
            position++;
            if (At(json, position) is (byte)'+' or (byte)'-')
            {
                position++;
            }

            if (!SkipDigits(json, ref position))
            {
                return false;
            }
        }

        _position = position;
        return true;
    }

    /// <summary>Reads any value and checks its grammar.</summary>
    public bool SkipValue(int depth, out SlotKind kind)
    {
        kind = SlotKind.Missing;
        switch (Peek())
        {
            case (byte)'"':
                kind = SlotKind.String;
                return ReadString(out _);
            case (byte)'{':
                kind = SlotKind.RawObject;
                return SkipObject(depth + 1);
            case (byte)'[':
                kind = SlotKind.RawArray;
                return SkipArray(depth + 1);
            case (byte)'t':
                kind = SlotKind.True;
                return TryConsume("true"u8);
            case (byte)'f':
                kind = SlotKind.False;
                return TryConsume("false"u8);
            case (byte)'n':
                kind = SlotKind.Null;
                return TryConsume("null"u8);
            default:
                return ReadNumber(out kind);
        }
    }

    private byte PeekBehindSpace()
    {
        var position = _position;
        var json = _json;
        while ((uint)position < (uint)json.Length && json[position] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            position++;
        }

        _position = position;
        return At(json, position);
    }

    /// <summary>
    /// The next quote, backslash or control character. Most strings are short: the first bytes are looked at without a call.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FindStringEnd(ReadOnlySpan<byte> json, int position)
    {
        if (position + Vector128<byte>.Count <= json.Length)
        {
            var bytes = Vector128.Create(json[position..]);
            var ends = Vector128.Equals(bytes, Vector128.Create((byte)'"'))
                | Vector128.Equals(bytes, Vector128.Create((byte)'\\'))
                | Vector128.LessThan(bytes, Vector128.Create((byte)' '));
            if (ends != Vector128<byte>.Zero)
            {
                return position + BitOperations.TrailingZeroCount(ends.ExtractMostSignificantBits());
            }

            position += Vector128<byte>.Count;
        }

        var run = json[Math.Min(position, json.Length)..].IndexOfAny(StringEnds);
        return run < 0 ? json.Length : position + run;
    }

    private bool SkipObject(int depth)
    {
        _position++;
        if (IsTooDeep(depth))
        {
            return false;
        }

        if (TryConsume((byte)'}'))
        {
            return true;
        }

        while (true)
        {
            if (Peek() != (byte)'"' || !ReadString(out _) || !TryConsume((byte)':') || !SkipValue(depth, out _)
                || !ReadSeparator((byte)'}', out var ended))
            {
                return false;
            }

            if (ended)
            {
                return true;
            }
        }
    }

    private bool SkipArray(int depth)
    {
        _position++;
        if (IsTooDeep(depth))
        {
            return false;
        }

        if (TryConsume((byte)']'))
        {
            return true;
        }

        while (true)
        {
            if (!SkipValue(depth, out _) || !ReadSeparator((byte)']', out var ended))
            {
                return false;
            }

            if (ended)
            {
                return true;
            }
        }
    }

    private static byte At(ReadOnlySpan<byte> json, int position) => (uint)position < (uint)json.Length ? json[position] : (byte)0;

    private static bool SkipDigits(ReadOnlySpan<byte> json, ref int position)
    {
        var start = position;
        while (At(json, position) is >= (byte)'0' and <= (byte)'9')
        {
            position++;
        }

        return position > start;
    }

    /// <summary>How long the escape at the start of <paramref name="text"/> is; 0 where it is none.</summary>
    private static int EscapeLength(ReadOnlySpan<byte> text)
    {
        if (text.Length < 2)
        {
            return 0;
        }

        switch (text[1])
        {
            case (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t':
                return 2;
            case (byte)'u' when text.Length >= 6:
                foreach (var digit in text[2..6])
                {
                    if (!char.IsAsciiHexDigit((char)digit))
                    {
                        return 0;
                    }
                }

                return 6;
            default:
                return 0;
        }
    }
}
