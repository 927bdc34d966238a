using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GraphQL.Language;
using GraphQL.TypeSystem.Scalars;
using GraphQL.TypeSystem.Validation;
using Tests.Kit;

namespace GraphQL.TypeSystem.Tests.Oracle;

/// <summary>Compares executable documents, many at a time, and counts which rules the reference found broken.</summary>
internal sealed partial class OracleComparison(GraphQLJsProcess oracle)
{
    private const int MaxReported = 5;

    // The reference knows no financial scalars: it takes any literal for one of its own making.
    private static readonly ValidationOptions LikeTheReference = new() { Scalars = ScalarRegistry.BuiltIn };

    private readonly List<string> _differences = [];

    /// <summary>How often the reference reported each rule.</summary>
    public Dictionary<string, int> Fired { get; } = new(StringComparer.Ordinal);

    public int Compared { get; private set; }

    public int Valid { get; private set; }

    public int Unparsed { get; private set; }

    /// <summary>Parses, prints and validates each document here and there.</summary>
    /// <param name="schema">The schema that the oracle uses.</param>
    /// <param name="documents">The documents.</param>
    /// <param name="origin">Where they come from: seed and schema.</param>
    public void Documents(Schema schema, IReadOnlyList<string> documents, string origin)
    {
        var ours = new (string? Text, DocumentNode? Document, List<string> Errors)[documents.Count];
        var answers = oracle.Ask(documents.Select(document => new JsonObject { ["check"] = document }), () =>
        {
            for (var i = 0; i < documents.Count; i++)
            {
                ours[i] = Check(schema, documents[i]);
            }
        });
        for (var i = 0; i < documents.Count; i++)
        {
            Compare(schema, documents[i], answers[i], ours[i], $"{origin}, document {i}");
        }
    }

    /// <summary>Fails where anything differed.</summary>
    public void AssertAlike() => Assert.True(_differences.Count == 0, string.Join("\n\n", _differences));

    private static (string? Text, DocumentNode? Document, List<string> Errors) Check(Schema schema, string text)
    {
        try
        {
            var document = Utf8GraphQLParser.Parse(text, ParserOptions.Trusted);
            var printed = document.Print();
            var compact = document.Print(indented: false);

            // Printing is a fixed point, and neither form of a document loses anything that it means.
            var again = Utf8GraphQLParser.Parse(printed, ParserOptions.Trusted);
            Assert.Equal(printed, again.Print());
            Assert.Equal(compact, again.Print(indented: false));
            Assert.Equal(compact, Utf8GraphQLParser.Parse(compact, ParserOptions.Trusted).Print(indented: false));
            return (printed, document, [.. DocumentValidator.Validate(schema, document, LikeTheReference).Select(Describe)]);
        }
        catch (SyntaxException exception)
        {
            return (null, null, [$"{exception.Location} {exception.Message}"]);
        }
    }

    private void Compare(
        Schema schema, string text, JsonElement answer, (string? Text, DocumentNode? Document, List<string> Errors) ours, string origin)
    {
        Compared++;
        var printed = answer.TryGetProperty("text", out var element) ? element.GetString() : null;
        if (ours.Document is null || (printed is null && !answer.TryGetProperty("fault", out _)))
        {
            Unparsed++;
            var error = string.Join('\n', GraphQLJsProcess.ErrorsOf(answer));
            Note(printed is null && error == string.Join('\n', ours.Errors), origin, text, printed + error, ours.Text + string.Join('\n', ours.Errors));
            return;
        }

        if (!PurposefulDifferences.IsComparable(schema, ours.Document))
        {
            return;
        }

        var errors = GraphQLJsProcess.ErrorsOf(answer);
        foreach (var rule in errors.Select(error => Rule().Match(error).Value).Where(rule => rule.Length > 0))
        {
            Fired[rule] = Fired.GetValueOrDefault(rule) + 1;
        }

        Valid += errors.Count == 0 ? 1 : 0;
        var (expected, actual) = PurposefulDifferences.Normalize(ours.Document, errors, ours.Errors);
        Note(
            printed == ours.Text && expected.SequenceEqual(actual),
            origin,
            text,
            printed == ours.Text ? string.Join('\n', expected) : printed!,
            printed == ours.Text ? string.Join('\n', actual) : ours.Text!);
    }

    private void Note(bool isAlike, string origin, string document, string expected, string actual)
    {
        if (!isAlike && _differences.Count < MaxReported)
        {
            _differences.Add($"{origin}\n--- document\n{document}\n--- graphql-js\n{expected}\n--- ours\n{actual}");
        }
    }

    private static string Describe(GraphQLError error) => string.Join(
        ' ',
        (error.Rule is null ? [] : new[] { $"[{error.Rule}]" }).Concat(error.Locations.Select(location => location.ToString())).Append(error.Message));

    [GeneratedRegex(@"(?<=^\[)\w+(?=\])")]
    private static partial Regex Rule();
}
