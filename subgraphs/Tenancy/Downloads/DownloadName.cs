using System.Diagnostics.CodeAnalysis;

namespace Subgraphs.Tenancy.Downloads;

/// <summary>What a document is asked for by: <c>ID.extension</c>, of letters, digits, <c>_</c> and <c>-</c>.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="Extension">Its form, lower case.</param>
public sealed record DownloadName(string Id, string Extension)
{
    private const int LongestId = 64;
    private const int LongestExtension = 5;

    /// <summary>Reads a name; false where it is none.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out DownloadName? name)
    {
        name = null;
        var dot = text?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        if (dot is < 1 or > LongestId
            || text!.Length - dot - 1 is < 1 or > LongestExtension
            || !text.AsSpan(0, dot).ToString().All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-')
            || !text.AsSpan(dot + 1).ToString().All(char.IsAsciiLetterLower))
        {
            return false;
        }

        name = new DownloadName(text[..dot], text[(dot + 1)..]);
        return true;
    }
}
