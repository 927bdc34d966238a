using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tests.Kit;

namespace Tests.EndToEnd;

/// <summary>What the project's README shows: operations, an answer, a table of figures.</summary>
internal static partial class Readme
{
    private static readonly string Text = File.ReadAllText(RepositoryRoot.Combine("README.md"));

    /// <summary>The operation of this name.</summary>
    public static string Operation(string name)
        => Block().Matches(Text).Select(match => match.Groups["text"].Value).Single(text => text.StartsWith($"query {name}(", StringComparison.Ordinal));

    /// <summary>The first answer that is shown behind an operation.</summary>
    public static JsonNode AnswerTo(string name)
    {
        var behind = Text.IndexOf($"query {name}(", StringComparison.Ordinal);
        return JsonNode.Parse(Json().Match(Text, behind).Groups["text"].Value)!;
    }

    /// <summary>The cells of the first row that begins with a word.</summary>
    public static string[] Row(string first)
        => [.. Text.Split('\n').First(line => line.StartsWith($"| {first} |", StringComparison.Ordinal)).Trim('|', ' ', '\r').Split('|').Select(cell => cell.Trim())];

    /// <summary>The object in code quotes behind a word.</summary>
    public static JsonNode ObjectBehind(string word)
        => JsonNode.Parse(Regex.Match(Text, $@"`{Regex.Escape(word)}`: `(?<text>\{{[^`]*\}})`").Groups["text"].Value)!;

    [GeneratedRegex("```graphql\r?\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("```json\r?\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Json();
}
