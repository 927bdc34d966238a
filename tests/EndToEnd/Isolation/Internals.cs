using System.Text.RegularExpressions;

namespace Tests.EndToEnd.Isolation;

/// <summary>By what one would know that an answer tells of the inside: where programs listen, how they store, what went wrong in their code.</summary>
internal static partial class Internals
{
    /// <summary>What of the inside stands in a text.</summary>
    public static IEnumerable<string> In(string text) => Traces().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal);

    [GeneratedRegex(
        @"127\.0\.0\.1|localhost|SELECT\s|INSERT\s|FROM\s+""|[Ss][Qq][Ll]ite|SqlException|DbUpdate|\.db\b|\bat [A-Z]\w+\.\w+[\.(]|\.cs\b|line \d+ in|Exception\b|StackTrace|/tmp/|/home/|/root/|Subgraphs\.|Gateway\.Host|Microsoft\.|System\.[A-Z]",
        RegexOptions.CultureInvariant)]
    private static partial Regex Traces();
}
