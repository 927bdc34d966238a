using System.Text.RegularExpressions;
using GraphQL.Language;
using GraphQL.TypeSystem.Scalars;
using GraphQL.TypeSystem.Tests.Validation;
using GraphQL.TypeSystem.Validation;
using Tests.Kit;

namespace GraphQL.TypeSystem.Tests.Oracle;

/// <summary>Parser, printer and validator say what graphql-js says: of right documents, and of thousands made wrong.</summary>
public sealed partial class GraphQLJsOracleTests
{
    private static readonly ParserOptions Unlimited = ParserOptions.Trusted;

    // The reference knows no financial scalars: it takes any literal for one of its own making.
    private static readonly ValidationOptions LikeTheReference = new() { Scalars = ScalarRegistry.BuiltIn };

    [Fact]
    public void Right_documents_print_alike()
    {
        using var oracle = Start();
        foreach (var document in Corpus.Syntax.Concat(Corpus.Shared()))
        {
            AssertParsesAlike(oracle, document, "corpus");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Changed_documents_parse_and_print_alike(int seed)
    {
        using var oracle = Start();
        var mutator = new DocumentMutator(seed, Corpus.Syntax);
        for (var round = 0; round < 75; round++)
        {
            foreach (var document in Corpus.Syntax)
            {
                AssertParsesAlike(oracle, mutator.Mutate(document, isOdd: true), $"seed {seed}, round {round}");
            }
        }
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    public void Changed_operations_validate_alike(int seed)
    {
        using var oracle = Start();
        oracle.UseSchema(HarnessSchema.Sdl);
        var mutator = new DocumentMutator(seed, Corpus.Operations.Append(HarnessSchema.Sdl));
        var compared = 0;
        for (var round = 0; round < 150; round++)
        {
            foreach (var operation in Corpus.Operations)
            {
                var document = mutator.Mutate(operation, isOdd: false);
                if (TryParse(document) is { } parsed && IsComparable(parsed))
                {
                    AssertValidatesAlike(oracle, document, parsed, $"seed {seed}, round {round}");
                    compared++;
                }
            }
        }

        Assert.True(compared > 300, $"Only {compared} documents could be compared.");
    }

    [Fact]
    public void Right_operations_validate_alike()
    {
        using var oracle = Start();
        oracle.UseSchema(HarnessSchema.Sdl);
        foreach (var operation in Corpus.Operations)
        {
            var parsed = Utf8GraphQLParser.Parse(operation);
            AssertValidatesAlike(oracle, operation, parsed, "corpus");
            Assert.Empty(DocumentValidator.Validate(HarnessSchema.Schema, parsed));
        }
    }

    private static GraphQLJsProcess Start()
    {
        var oracle = GraphQLJsProcess.TryStart(out var missing);
        Assert.SkipWhen(oracle is null, missing);
        return oracle!;
    }

    private static void AssertParsesAlike(GraphQLJsProcess oracle, string document, string origin)
    {
        var (expectedText, expectedError) = oracle.Parse(document);
        string? text = null;
        string? error = null;
        try
        {
            var parsed = Utf8GraphQLParser.Parse(document, Unlimited);
            text = parsed.Print();
            var compact = parsed.Print(indented: false);
            Assert.Equal(compact, Utf8GraphQLParser.Parse(text, Unlimited).Print(indented: false));
            Assert.Equal(compact, Utf8GraphQLParser.Parse(compact, Unlimited).Print(indented: false));
        }
        catch (SyntaxException exception)
        {
            error = $"{exception.Location} {exception.Message}";
        }

        Assert.True(
            text == expectedText && error == expectedError,
            $"{origin}\n--- document\n{document}\n--- graphql-js\n{expectedText}{expectedError}\n--- ours\n{text}{error}");
    }

    private static void AssertValidatesAlike(GraphQLJsProcess oracle, string document, DocumentNode parsed, string origin)
    {
        var expected = Normalize(oracle.Validate(document));
        var actual = Normalize(DocumentValidator.Validate(HarnessSchema.Schema, parsed, LikeTheReference)
            .Select(error => string.Join(' ', error.Locations.Select(location => location.ToString()).Append(error.Message))));
        Assert.True(actual == expected, $"{origin}\n--- document\n{document}\n--- graphql-js\n{expected}\n--- ours\n{actual}");
    }

    private static DocumentNode? TryParse(string document)
    {
        try
        {
            return Utf8GraphQLParser.Parse(document);
        }
        catch (SyntaxException)
        {
            return null;
        }
    }

    // Where the reference is behind the September 2025 edition, or knows more than a request can use:
    // - it throws where @skip or @include stands at the root of a subscription, which the edition forbids;
    // - it takes types and directives that the document itself defines as known.
    private static bool IsComparable(DocumentNode document)
    {
        var finder = new ConditionFinder();
        finder.Walk(document);
        return document.Definitions.All(definition => definition is OperationDefinitionNode or FragmentDefinitionNode)
            && !(finder.HasCondition && document.Definitions.OfType<OperationDefinitionNode>().Any(o => o.Operation == OperationType.Subscription));
    }

    // - it does not see a nullable variable in a OneOf input object behind a non-null or in a list;
    // - it sorts types by a comparison that is not transitive, so their order depends on the order in which it met them.
    private static string Normalize(IEnumerable<string> errors) => string.Join(
        '\n',
        errors.Where(error => !error.Contains("must be non-nullable to be used for OneOf", StringComparison.Ordinal))
            .Select(error => SuggestedTypes().Replace(error, match => string.Join(' ', match.Value.Split(' ', ',', '?').Order()))));

    [GeneratedRegex("(?<=to use an inline fragment on ).*")]
    private static partial Regex SuggestedTypes();

    private sealed class ConditionFinder : SyntaxWalker
    {
        public bool HasCondition { get; private set; }

        protected override bool Enter(SyntaxNode node)
        {
            HasCondition |= node is DirectiveNode { Name: "skip" or "include" };
            return true;
        }
    }
}
