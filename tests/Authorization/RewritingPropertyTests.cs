using Federation;
using Federation.Supergraphs;
using GraphQL.Language;

namespace Gateway.Authorization.Tests;

/// <summary>What holds for every operation and every caller, tried on many that nobody thought of.</summary>
public sealed class RewritingPropertyTests
{
    private const int Operations = 500;
    private static readonly Supergraph Graph = SampleSupergraph.Load();

    private static readonly string[] Grants =
        ["portfolio:read", "pii:read", "!pii-purpose-bound", "market-data:depth", "ratings:read", "ratings:history", "admin"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Nothing_is_fetched_that_its_caller_may_not_see_and_the_answer_keeps_its_shape(int seed)
    {
        var random = new Random(seed);
        var operations = new RandomOperations(Graph.Schema, random);
        var leaksBefore = 0;
        for (var i = 0; i < Operations; i++)
        {
            var text = operations.Next();
            var claims = RandomClaims(random);
            var caller = Claims.Parse(claims);
            var document = Utf8GraphQLParser.Parse(text);

            var result = Authorize(document, caller);

            Assert.Null(result.Error);
            var leaks = new RewritingCheck(Graph, caller).Leaks(result.Operation, result.Document);
            Assert.True(leaks.Count == 0, $"seed {seed}, caller '{claims}': {string.Join(", ", leaks)}\n{text}\n{result.Document.Print()}");
            var denied = Denied(result.Operation.SelectionSet).ToHashSet();
            Assert.Equal(
                RewritingCheck.Shape(((OperationDefinitionNode)document.Definitions[0]).SelectionSet, document, denied.Contains),
                RewritingCheck.Shape(result.Operation.SelectionSet, result.Document, denied.Contains));
            leaksBefore += new RewritingCheck(Graph, caller).Leaks((OperationDefinitionNode)document.Definitions[0], document).Count > 0 ? 1 : 0;
        }

        // The draw reaches both sides often enough to mean something.
        Assert.InRange(leaksBefore, Operations / 4, Operations * 19 / 20);
    }

    [Fact]
    public void A_caller_who_holds_more_is_never_denied_more()
    {
        var random = new Random(4);
        var operations = new RandomOperations(Graph.Schema, random);
        for (var i = 0; i < Operations; i++)
        {
            var document = Utf8GraphQLParser.Parse(operations.Next());
            var fewer = RandomClaims(random);
            var more = fewer == "-" ? "" : $"{fewer} {Grants[random.Next(Grants.Length)]}";

            var before = Authorize(document, Claims.Parse(fewer)).Denials.Select(Describe).ToHashSet();
            var after = Authorize(document, Claims.Parse(more)).Denials.Select(Describe);

            // What was hidden below a denied field can come to light, denied itself.
            Assert.All(after, denial => Assert.Contains(before, earlier => denial.StartsWith(earlier, StringComparison.Ordinal)));
        }

        static string Describe(Denial denial) => string.Concat(denial.Path.Select(key => $"/{key}")) + "/";
    }

    [Fact]
    public void Whoever_holds_everything_is_denied_nothing()
    {
        var operations = new RandomOperations(Graph.Schema, new Random(5));
        for (var i = 0; i < Operations; i++)
        {
            var document = Utf8GraphQLParser.Parse(operations.Next());

            Assert.Same(document, Authorize(document, Claims.Parse(string.Join(' ', Grants) + " portfolio:write")).Document);
        }
    }

    private static AuthorizedOperation Authorize(DocumentNode document, Entitlements caller)
        => OperationAuthorizer.Authorize(Graph, document, (OperationDefinitionNode)document.Definitions[0], caller);

    private static string RandomClaims(Random random)
        => random.Next(6) == 0 ? "-" : string.Join(' ', Grants.Where(_ => random.Next(2) == 0));

    private static IEnumerable<string> Denied(SelectionSetNode selections, string path = "")
        => selections.Selections.SelectMany(selection => selection switch
        {
            FieldNode field when field.Directives.Any(directive => directive.Name == GatewayDirectives.Denied) => [$"{path}/{field.ResponseName}:{field.Name}"],
            FieldNode { SelectionSet: { } children } field => Denied(children, $"{path}/{field.ResponseName}"),
            InlineFragmentNode fragment => Denied(fragment.SelectionSet, path),
            _ => [],
        });
}
