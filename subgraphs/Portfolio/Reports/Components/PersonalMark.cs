using System.Net;

namespace Subgraphs.Portfolio.Reports.Components;

/// <summary>
/// The one place of a document where a client's name may stand. What is stored has the reference there; the name is put in for a reader who
/// may see it, on the way out.
/// </summary>
public static class PersonalMark
{
    private const string Begin = "<!--client-->";
    private const string End = "<!--/client-->";

    /// <summary>The place with the reference in it.</summary>
    public static string Stored(string reference) => Begin + WebUtility.HtmlEncode(reference) + End;

    /// <summary>True where a document has the place.</summary>
    public static bool IsIn(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        return html.Contains(Begin, StringComparison.Ordinal);
    }

    /// <summary>The document with a name in the place, the reference behind it.</summary>
    public static string Named(string html, string name)
    {
        ArgumentNullException.ThrowIfNull(html);
        var begin = html.IndexOf(Begin, StringComparison.Ordinal);
        var end = begin < 0 ? -1 : html.IndexOf(End, begin, StringComparison.Ordinal);
        return end < 0
            ? html
            : string.Concat(html.AsSpan(0, begin), $"{WebUtility.HtmlEncode(name)} ({html[(begin + Begin.Length)..end]})", html.AsSpan(end + End.Length));
    }
}
