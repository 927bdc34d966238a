using GraphQL.Language;
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
}
