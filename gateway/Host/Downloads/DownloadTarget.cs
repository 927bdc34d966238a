using System.Diagnostics.CodeAnalysis;

namespace Gateway.Host.Downloads;

/// <summary>What a path names: <c>/downloads/SUBGRAPH/ID.extension</c>, and nothing else is a document's path.</summary>
/// <param name="Subgraph">Who has the document.</param>
/// <param name="File">Its name there: one dot, and besides it letters, digits, <c>_</c> and <c>-</c>.</param>
internal sealed record DownloadTarget(string Subgraph, string File)
{
    private const int LongestName = 80;

    /// <summary>The path at the subgraph; made of the name alone, so that no request reaches another one.</summary>
    public string SubgraphPath => "/downloads/" + File;

    public static bool TryParse(PathString rest, [NotNullWhen(true)] out DownloadTarget? target)
    {
        target = null;
        if (rest.Value?.Split('/') is not ["", { Length: > 0 and <= LongestName } subgraph, { Length: > 0 and <= LongestName } file]
            || !IsName(subgraph)
            || file.Split('.') is not [{ Length: > 0 } id, { Length: > 0 } extension]
            || !IsName(id)
            || !extension.All(char.IsAsciiLetterLower))
        {
            return false;
        }

        target = new DownloadTarget(subgraph, file);
        return true;
    }

    private static bool IsName(string text) => text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
}
