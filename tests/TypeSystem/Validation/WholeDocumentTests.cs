using GraphQL.Language;
using GraphQL.TypeSystem.Scalars;
using GraphQL.TypeSystem.Validation;

namespace GraphQL.TypeSystem.Tests.Validation;

public sealed class WholeDocumentTests
{
    [Fact]
    public void A_document_that_uses_everything_is_valid()
    {
        const string Document = """
            "All positions." query Positions($id: ID!, "How many." $first: Int = 10 @note(text: "x"), $by: Lookup!, $side: Side, $isin: String!) @live(interval: 2) {
              portfolio(id: $id) {
                ...Summary @include(if: true) @note(text: "a") @note(text: "b")
                positions(first: $first, orderBy: [{ field: WEIGHT, descending: true }], filter: { side: $side, and: { sides: [BUY, SELL] } }) {
                  asset { __typename ... on Instrument { name isin } ... on Cash { currency } ... on Bond { coupon } }
                  listed { ticker ... on Fund { holdings { weight } } }
                }
              }
              instrument(by: $by) { id issuer { name } }
              other: instrument(by: { isin: $isin }) { id }
              __schema { types { name fields { name type { name ofType { name ofType { name } } } } } }
              __type(name: "Equity") { name }
              lists(ints: 1, matrix: [[1, 2], [3]])
              bounded
            }
            fragment Summary on Portfolio { id name benchmark { ... on Equity { price } ...Listing } }
            fragment Listing on Listed { exchange { mic } }
            mutation M($input: Trade!) { trade(input: $input) { weight } }
            subscription S { ticks(isin: "KR7005930003") }
            """;
        Assert.Empty(DocumentValidator.Validate(HarnessSchema.Schema, Utf8GraphQLParser.Parse(Document)));
    }

    [Fact]
    public void Scalars_of_the_financial_graph_are_checked_by_their_own_rules()
    {
        var document = Utf8GraphQLParser.Parse("""{ scalarArguments(required: 1, date: "2020-02-30", money: 3) }""");
        var error = Assert.Single(DocumentValidator.Validate(HarnessSchema.Schema, document));
        Assert.Equal("ValuesOfCorrectType", error.Rule);
        Assert.StartsWith("Date must be", error.Message, StringComparison.Ordinal);
        Assert.Empty(DocumentValidator.Validate(HarnessSchema.Schema, document, new ValidationOptions { Scalars = ScalarRegistry.BuiltIn }));
    }

    [Theory]
    [InlineData("{ bounde }")]
    [InlineData("{ node(id: 1) { price } }")]
    [InlineData("{ bounded(form: 1) @live(intervall: 1) }")]
    [InlineData("query Q($a: Strin) { bounded(from: $a) }")]
    [InlineData("{ scalarArguments(required: 1, side: BY) portfolio(id: 1) { positions(filter: { sid: BUY }) { side } } }")]
    public void Suggestions_can_be_hidden(string text)
    {
        var document = Utf8GraphQLParser.Parse(text);
        Assert.Contains(DocumentValidator.Validate(HarnessSchema.Schema, document), SuggestsSomething);
        var hidden = DocumentValidator.Validate(HarnessSchema.Schema, document, new ValidationOptions { HideSuggestions = true });
        Assert.NotEmpty(hidden);
        Assert.DoesNotContain(hidden, SuggestsSomething);

        static bool SuggestsSomething(GraphQLError error) => error.Message.Contains("Did you mean", StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_of_all_rules_come_in_the_order_of_the_walk()
    {
        var document = Utf8GraphQLParser.Parse("""
            query Q($a: Int, $b: Nothing) {
              cash { missing ...Gone }
              bounded(from: "x") @skip
              portfolio
            }
            query Q { lists(matrix: $c) }
            """);
        Assert.Equal(
            """
            KnownTypeNames 1:22
            FieldsOnCorrectType 2:10
            KnownFragmentNames 2:21
            ValuesOfCorrectType 3:17
            ProvidedRequiredArguments 3:22
            ScalarLeafs 4:3
            ProvidedRequiredArguments 4:3
            NoUnusedVariables 1:9
            NoUnusedVariables 1:18
            UniqueOperationNames 1:7 6:7
            NoUndefinedVariables 6:25 6:1
            """,
            string.Join('\n', DocumentValidator.Validate(HarnessSchema.Schema, document).Select(error => $"{error.Rule} {string.Join(' ', error.Locations)}")));
    }

    [Fact]
    public void A_document_that_was_built_has_errors_without_positions()
    {
        var parsed = Utf8GraphQLParser.Parse("{ missing }");
        var error = Assert.Single(DocumentValidator.Validate(HarnessSchema.Schema, new DocumentNode(default, parsed.Definitions)));
        Assert.Empty(error.Locations);
    }
}
