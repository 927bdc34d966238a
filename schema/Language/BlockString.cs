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

    /// <summary>BlockStringValue(rawValue): common indentation and blank first and last lines removed, lines joined by LF.</summary>
    public static string GetValue(string raw, bool hasEscapes)
    {
        var lines = SplitLines(raw);
        var commonIndent = int.MaxValue;
        var first = -1;
        var last = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            var indent = LeadingWhiteSpace(lines[i]);
            if (indent == lines[i].Length)
            {
                continue;
            }

            if (first < 0)
            {
                first = i;
            }

            last = i;
            if (i > 0 && indent < commonIndent)
            {
                commonIndent = indent;
            }
        }

        var text = new StringBuilder(raw.Length);
        for (var i = Math.Max(first, 0); i <= last; i++)
        {
            if (i > first)
            {
                text.Append('\n');
            }

            var skip = i == 0 ? 0 : Math.Min(commonIndent, lines[i].Length);
            text.Append(lines[i], skip, lines[i].Length - skip);
        }

        // Escaped quotes are no white space, so resolving them last changes no indentation.
        return hasEscapes ? text.Replace(EscapedQuotes, Quotes).ToString() : text.ToString();
    }

    /// <summary>A value as a block string, on lines of its own where that reads better or where its end would join the quotes.</summary>
    public static string Print(string value)
    {
        var escaped = value.Replace(Quotes, EscapedQuotes
#if NET
            , StringComparison.Ordinal
#endif
        );
        var lines = SplitLines(escaped);
        var isSingleLine = lines.Count == 1;
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

    private static List<string> SplitLines(string text)
    {
        var lines = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\n' or '\r')
            {
                lines.Add(text.Substring(start, i - start));
                if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                {
                    i++;
                }

                start = i + 1;
            }
        }

        lines.Add(text.Substring(start));
        return lines;
    }

    private static int LeadingWhiteSpace(string line)
    {
        var i = 0;
        while (i < line.Length && IsWhiteSpace(line[i]))
        {
            i++;
        }

        return i;
    }

    private static bool EndsWith(string text, char last) => text.Length > 0 && text[text.Length - 1] == last;

    private static bool IsWhiteSpace(char c) => c is ' ' or '\t';
}
