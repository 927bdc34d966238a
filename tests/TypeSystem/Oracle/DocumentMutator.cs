using System.Text.RegularExpressions;

namespace GraphQL.TypeSystem.Tests.Oracle;

/// <summary>Makes wrong, odd and now and then right documents out of right ones. The same seed makes the same documents.</summary>
internal sealed partial class DocumentMutator
{
    private static readonly string[] Oddities =
    [
        "{", "}", "(", ")", "[", "]", ":", "=", "!", "$", "@", "|", "&", "...", ",", "\uFEFF", "# comment\n", "\r\n", "\r", "\n", "\t",
        "0", "-1", "00", "1.5", "-0.0e+3", "1e", "9999999999", "\"\"", "\"text\"", "\"\\u{1F600}\\n\"", "\"\\uD83D\\uDE00\"", "\"\\uD800\"", "\"\\q\"", "\"open",
        "\"\"\" block \"\"\"", "\"\"\"\n  two\n    lines \\\"\"\"\n  \"\"\"", "\"\"\"\"\"\"", "\u00e9", "\U0001F600", "\"\u00e9\U0001F600\"", "'",
        "null", "true", "false", "on", "fragment", "query", "mutation", "subscription", "type", "input", "enum", "extend", "schema", "scalar",
        "union", "interface", "directive", "implements", "repeatable", "FIELD", "QUERY", "__typename", "?", "..", "\u0007",
    ];

    private readonly Random _random;
    private readonly string[] _words;

    /// <param name="seed">Makes the run repeatable.</param>
    /// <param name="vocabulary">Texts whose names may take each other's places.</param>
    public DocumentMutator(int seed, IEnumerable<string> vocabulary)
    {
        _random = new Random(seed);
        _words = [.. vocabulary.SelectMany(Tokenize).Where(token => char.IsAsciiLetter(token[0])).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The document with a few tokens changed.</summary>
    /// <param name="document">A document.</param>
    /// <param name="isOdd">False to change names and places only, so that most results parse.</param>
    public string Mutate(string document, bool isOdd)
    {
        var tokens = Tokenize(document);
        for (var changes = _random.Next(1, 5); changes > 0 && tokens.Count > 1; changes--)
        {
            var index = _random.Next(tokens.Count);
            switch (_random.Next(isOdd ? 6 : 4))
            {
                case 0 when char.IsAsciiLetter(tokens[index][0]):
                    tokens[index] = _words[_random.Next(_words.Length)];
                    break;
                case 1:
                    SwapNames(tokens);
                    break;
                case 2:
                    RepeatSpan(tokens, index);
                    break;
                case 3:
                    Misspell(tokens, index);
                    break;
                case 4:
                    tokens.RemoveAt(index);
                    break;
                default:
                    tokens.Insert(index, Oddities[_random.Next(isOdd ? Oddities.Length : 1)]);
                    break;
            }
        }

        return string.Concat(tokens);
    }

    private void SwapNames(List<string> tokens)
    {
        var names = Enumerable.Range(0, tokens.Count).Where(i => char.IsAsciiLetterOrDigit(tokens[i][0])).ToArray();
        if (names.Length > 1)
        {
            var (left, right) = (names[_random.Next(names.Length)], names[_random.Next(names.Length)]);
            (tokens[left], tokens[right]) = (tokens[right], tokens[left]);
        }
    }

    // Repeats a balanced piece: a field with its selection, an argument, a definition.
    private void RepeatSpan(List<string> tokens, int index)
    {
        var end = index;
        var depth = 0;
        do
        {
            depth += tokens[end] is "{" or "(" or "[" ? 1 : tokens[end] is "}" or ")" or "]" ? -1 : 0;
            end++;
        }
        while (end < tokens.Count && end - index < 40 && (depth > 0 || end - index < _random.Next(2, 12)));

        if (depth == 0)
        {
            var piece = tokens.GetRange(index, end - index);
            tokens.InsertRange(_random.Next(2) == 0 ? end : index, ["\n", .. piece]);
        }
    }

    private void Misspell(List<string> tokens, int index)
    {
        var token = tokens[index];
        if (char.IsAsciiLetter(token[0]) && token.Length > 2)
        {
            var at = _random.Next(1, token.Length);
            tokens[index] = _random.Next(3) switch
            {
                0 => token.Remove(at, 1),
                1 => token.Insert(at, "x"),
                _ => token.ToUpperInvariant(),
            };
        }
    }

    private static List<string> Tokenize(string document) => [.. Token().Matches(document).Select(match => match.Value)];

    [GeneratedRegex("""
        \"\"\"(?:\\\"\"\"|[^\"]|\"(?!\"\"))*\"\"\"|"(?:\\.|[^"\\\n])*"|\.\.\.|[A-Za-z_][A-Za-z0-9_]*|-?[0-9][0-9.eE+]*|[\uD800-\uDBFF][\uDC00-\uDFFF]|\s+|.
        """, RegexOptions.Singleline)]
    private static partial Regex Token();
}
