using System.Globalization;
using System.Text;
using Subgraphs.Portfolio.Reports.Model;
using Subgraphs.Portfolio.Reports.Texts;

namespace Subgraphs.Portfolio.Reports.Components;

/// <summary>The style sheet of a document, with what stands at the head and foot of each printed page.</summary>
internal static class ReportStyles
{
    /// <summary>Latin first, then fonts that have Korean, as the usual systems name them.</summary>
    private const string Fonts = "Inter, \"Helvetica Neue\", Arial, \"Liberation Sans\", \"Noto Sans KR\", \"Noto Sans CJK KR\", \"Nanum Gothic\", NanumGothic, \"Apple SD Gothic Neo\", \"Malgun Gothic\", sans-serif";

    private static readonly string Sheet = Read();

    public static string Of(ReportContent content, ReportTexts texts)
        => "<style>" + Sheet
            .Replace("%FONTS%", Fonts, StringComparison.Ordinal)
            .Replace("%HEADER%", Escape($"{content.Subject.Name} · {texts.Title(content.Kind)} · {texts.ShortDate(content.To)}"), StringComparison.Ordinal)
            .Replace("%FOOTER%", Escape(texts.MadeFrom(content.Source.Label, content.Source.LastSession)), StringComparison.Ordinal) + "</style>";

    /// <summary>
    /// A CSS string's content: whatever is no letter or digit of ASCII is written by its number, so that a portfolio's name can end neither
    /// the string nor the sheet.
    /// </summary>
    /// <seealso href="https://www.w3.org/TR/css-syntax-3/#escaping">CSS Syntax, Escaping</seealso>
    internal static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.IsAscii && Rune.IsLetterOrDigit(rune)
                ? escaped.Append(rune.ToString())
                : escaped.Append('\\').Append(rune.Value.ToString("x6", CultureInfo.InvariantCulture));
        }

        return escaped.ToString();
    }

    private static string Read()
    {
        using var stream = typeof(ReportStyles).Assembly.GetManifestResourceStream("report.css")
            ?? throw new InvalidOperationException("The style sheet is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
