using System.Text;

namespace GraphQL.Language;

/// <summary>Block strings: what one means, and how a text is written as one.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#BlockStringValue()">BlockStringValue</seealso>
internal static class BlockString
{
    private const string Quotes = "\"\"\"";
    private const string EscapedQuotes = "\\\"\"\"";

    // Behind this length a single line is set on lines of its own between its quotes.
    private const int LongestInline = 70;

    // Raw texts up to this length, in bytes, are put together on the stack.
    private const int LongestOnStack = 512;

    /// <summary>BlockStringValue(rawValue): common indentation and blank first and last lines removed, lines joined by LF.</summary>
    /// <param name="raw">What stands between the quotes, UTF-8.</param>
    /// <param name="hasEscapes">True where quotes in it are escaped.</param>
    public static string GetValue(ReadOnlySpan<byte> raw, bool hasEscapes)
    {
        // 1. The indentation that all lines with text share, the first line of all excepted, and where text begins and ends.
        var commonIndent = int.MaxValue;
        var first = -1;
        var last = -1;
        int next;
        for (var start = 0; start <= raw.Length; start = next)
        {
            var line = LineAt(raw, start, out next);
            var indent = LeadingWhiteSpace(line);
            if (indent == line.Length)
            {
                continue;
            }

            first = first < 0 ? start : first;
            last = start;
            if (start > 0 && indent < commonIndent)
            {
                commonIndent = indent;
            }
        }

        if (first < 0)
        {
            return "";
        }

        // 2. The lines from there to there, without it.
        var text = raw.Length <= LongestOnStack ? stackalloc byte[LongestOnStack] : new byte[raw.Length];
        var length = 0;
        for (var start = first; start <= last; start = next)
        {
            if (start > first)
            {
                text[length++] = (byte)'\n';
            }

            var line = LineAt(raw, start, out next);
            line = line.Slice(start == 0 ? 0 : Math.Min(commonIndent, line.Length));
            line.CopyTo(text.Slice(length));
            length += line.Length;
        }

        // Escaped quotes are no white space, so resolving them last changes no indentation.
        var value = Utf8Text.GetString(text.Slice(0, length));
        return hasEscapes ? Replace(value, EscapedQuotes, Quotes) : value;
    }

    /// <summary>True where what <see cref="Print"/> writes means the text again. A text that was built can begin or end with an empty
    /// line, be indented as a whole or hold a CR: no block string means that.</summary>
    public static bool CanMean(string value)
    {
        if (value.Length == 0)
        {
            return true;
        }

        var text = value.AsSpan();
        if (text.IndexOf('\r') >= 0)
        {
            return false;
        }

        // A single line keeps its white space; of several, the first and the last have text, and one of all stands at the margin.
        var hasLineAtMargin = text.IndexOf('\n') < 0;
        var isBlank = false;
        for (var start = 0; start <= text.Length;)
        {
            var length = text.Slice(start).IndexOf('\n');
            var line = length < 0 ? text.Slice(start) : text.Slice(start, length);
            var indent = LeadingWhiteSpace(line);
            isBlank = indent == line.Length;
            if (isBlank && start == 0)
            {
                return false;
            }

            hasLineAtMargin |= indent == 0 && !isBlank;
            start += line.Length + 1;
        }

        return hasLineAtMargin && !isBlank;
    }

    /// <summary>A value as a block string, on lines of its own where that reads better or where its end would join the quotes.</summary>
    public static string Print(string value)
    {
        var escaped = Replace(value, Quotes, EscapedQuotes);
        var isSingleLine = escaped.AsSpan().IndexOf('\n') < 0;
        var endsWithTripleQuotes = escaped.EndsWith(EscapedQuotes, StringComparison.Ordinal);
        var endsWithQuote = EndsWith(value, '"') && !endsWithTripleQuotes;
        var forceTrailingNewLine = endsWithQuote || EndsWith(value, '\\');
        var onLinesOfItsOwn = !isSingleLine || value.Length > LongestInline || forceTrailingNewLine || endsWithTripleQuotes;

        // A leading new line would make leading white space of a single line common indentation, and lose it.
        var keepLeadingWhiteSpace = isSingleLine && value.Length > 0 && IsWhiteSpace(value[0]);
        var text = new StringBuilder(escaped.Length + 8).Append(Quotes);
        if (onLinesOfItsOwn && !keepLeadingWhiteSpace)
        {
            text.Append('\n');
        }

        text.Append(escaped);
        if (onLinesOfItsOwn)
        {
            text.Append('\n');
        }

        return text.Append(Quotes).ToString();
    }

    // LineTerminator :: LF | CR [lookahead != LF] | CR LF
    // The next line begins behind the terminator; behind the end of the text where this line is the last.
    private static ReadOnlySpan<byte> LineAt(ReadOnlySpan<byte> text, int start, out int next)
    {
        var rest = text.Slice(start);
        var length = rest.IndexOfAny((byte)'\n', (byte)'\r');
        var line = length < 0 ? rest : rest.Slice(0, length);
        next = start + line.Length + (rest.Slice(line.Length).StartsWith("\r\n"u8) ? 2 : 1);
        return line;
    }

    private static int LeadingWhiteSpace(ReadOnlySpan<byte> line)
    {
        var i = 0;
        while (i < line.Length && IsWhiteSpace((char)line[i]))
        {
            i++;
        }

        return i;
    }

    private static int LeadingWhiteSpace(ReadOnlySpan<char> line)
    {
        var i = 0;
        while (i < line.Length && IsWhiteSpace(line[i]))
        {
            i++;
        }

        return i;
    }

    private static string Replace(string text, string old, string replacement)
#if NET
        => text.Replace(old, replacement, StringComparison.Ordinal);
#else
        => text.Replace(old, replacement);
#endif

    private static bool EndsWith(string text, char last) => text.Length > 0 && text[text.Length - 1] == last;

    private static bool IsWhiteSpace(char c) => c is ' ' or '\t';
}
