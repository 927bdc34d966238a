using System.Text.Json.Nodes;
using GraphQL.Language;
using GraphQL.TypeSystem.Tests.Validation;
using GraphQL.TypeSystem.Validation;
using Tests.Kit;

namespace GraphQL.TypeSystem.Tests.Oracle;

/// <summary>Parser, printer and validator say what graphql-js says: of right documents, and of thousands made wrong.</summary>
public sealed class GraphQLJsOracleTests
{
    private static readonly ParserOptions Unlimited = ParserOptions.Trusted;

    [Fact]
    public void Right_documents_print_alike()
    {
        using var oracle = GraphQLJsProcess.StartOrSkip();
        AssertPrintsAlike(oracle, "parse", [.. Corpus.Syntax, .. Corpus.Shared()], "corpus", text => Utf8GraphQLParser.Parse(text, Unlimited));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Changed_documents_parse_and_print_alike(int seed)
    {
        using var oracle = GraphQLJsProcess.StartOrSkip();
        var mutator = new DocumentMutator(seed, Corpus.Syntax);
        var documents = Enumerable.Range(0, 150).SelectMany(_ => Corpus.Syntax.Select(document => mutator.Mutate(document, isOdd: true))).ToList();
        AssertPrintsAlike(oracle, "parse", documents, $"seed {seed}", text => Utf8GraphQLParser.Parse(text, Unlimited));
    }

    [Fact]
    public void Changed_values_and_types_parse_and_print_alike()
    {
        using var oracle = GraphQLJsProcess.StartOrSkip();
        var mutator = new DocumentMutator(seed: 5, Corpus.Syntax);
        string[] values = ["[{ a: 1.5e3, b: [E, null, true], c: \"x\\n\", d: $v }, -0]", "\"\"\"\n  a\n   b\\\"\"\"\n\"\"\"", "{ a: { b: { c: {} } } }", "1.5"];
        AssertPrintsAlike(
            oracle, "value", [.. Changed(values, 250)], "values, seed 5", text => Utf8GraphQLParser.ParseValue(text, Unlimited));
        string[] types = ["[[Money!]!]!", "[A]", "A!", "[[[[A]]]]"];
        AssertPrintsAlike(
            oracle, "type", [.. Changed(types, 250)], "types, seed 5", text => Utf8GraphQLParser.ParseType(text, Unlimited));

        IEnumerable<string> Changed(string[] texts, int times)
            => texts.Concat(Enumerable.Range(0, times).SelectMany(_ => texts.Select(text => mutator.Mutate(text, isOdd: true))));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    public void Changed_operations_validate_alike(int seed)
    {
        using var oracle = GraphQLJsProcess.StartOrSkip();
        oracle.UseSchema(HarnessSchema.Sdl);
        var mutator = new DocumentMutator(seed, Corpus.Operations.Append(HarnessSchema.Sdl));
        var comparison = new OracleComparison(oracle);
        comparison.Documents(
            HarnessSchema.Schema,
            [.. Enumerable.Range(0, 150).SelectMany(_ => Corpus.Operations.Select(operation => mutator.Mutate(operation, isOdd: false)))],
            $"seed {seed}");
        comparison.AssertAlike();
        Assert.True(comparison.Compared - comparison.Unparsed > 300, $"Only {comparison.Compared - comparison.Unparsed} documents parse.");
    }

    [Fact]
    public void Right_operations_validate_alike()
    {
        using var oracle = GraphQLJsProcess.StartOrSkip();
        oracle.UseSchema(HarnessSchema.Sdl);
        var comparison = new OracleComparison(oracle);
        comparison.Documents(HarnessSchema.Schema, Corpus.Operations, "corpus");
        comparison.AssertAlike();
        Assert.All(Corpus.Operations, operation => Assert.Empty(DocumentValidator.Validate(HarnessSchema.Schema, Utf8GraphQLParser.Parse(operation))));
    }

    [Fact]
    public void The_examples_of_every_rule_are_judged_alike()
    {
        using var oracle = GraphQLJsProcess.StartOrSkip();
        oracle.UseSchema(HarnessSchema.Sdl);
        var comparison = new OracleComparison(oracle);
        var documents = RuleExamples.All().ToList();
        comparison.Documents(HarnessSchema.Schema, documents, "rule examples");
        comparison.AssertAlike();
        Assert.True(documents.Count > 600, $"Only {documents.Count} examples were found.");
    }

    [Fact]
    public void The_examples_of_the_specification_are_judged_as_it_says()
    {
        using var oracle = GraphQLJsProcess.StartOrSkip();
        oracle.UseSchema(SpecificationExamples.Sdl);
        var schema = SchemaBuilder.BuildOrThrow(SpecificationExamples.Sdl);
        var comparison = new OracleComparison(oracle);
        comparison.Documents(schema, [.. SpecificationExamples.All.Select(example => example.Document)], "specification");
        comparison.AssertAlike();
        Assert.All(SpecificationExamples.All, example => Assert.Equal(
            (example.Section, example.IsValid, example.Document),
            (example.Section, DocumentValidator.Validate(schema, Utf8GraphQLParser.Parse(example.Document)).Count == 0, example.Document)));
    }

    [Fact]
    public void The_readme_of_the_room_lists_every_difference_and_no_other()
    {
        var readme = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "schema", "TypeSystem", "README.md"));
        var section = readme[readme.IndexOf("## Differences from graphql-js", StringComparison.Ordinal)..];
        var lines = section.Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal));
        Assert.Equal(PurposefulDifferences.All.Select(difference => $"- {difference.What} {difference.Why}"), lines);
    }

    private static void AssertPrintsAlike(
        GraphQLJsProcess oracle, string kind, List<string> texts, string origin, Func<string, SyntaxNode> parse)
    {
        var answers = oracle.Ask(texts.Select(text => new JsonObject { [kind] = text }));
        for (var i = 0; i < texts.Count; i++)
        {
            var expectedError = GraphQLJsProcess.ErrorsOf(answers[i]).SingleOrDefault();
            var expectedText = answers[i].TryGetProperty("text", out var element) ? element.GetString() : null;
            string? text = null;
            string? error = null;
            try
            {
                var node = parse(texts[i]);
                text = node.Print();
                var compact = node.Print(indented: false);
                Assert.Equal(text, parse(text).Print());
                Assert.Equal(compact, parse(compact).Print(indented: false));
                Assert.Equal(compact, parse(text).Print(indented: false));
            }
            catch (SyntaxException exception)
            {
                error = $"{exception.Location} {exception.Message}";
            }

            Assert.True(
                text == expectedText && error == expectedError,
                $"{origin}, {i}\n--- document\n{texts[i]}\n--- graphql-js\n{expectedText}{expectedError}\n--- ours\n{text}{error}");
        }
    }
}
