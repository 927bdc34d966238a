namespace GraphQL.TypeSystem.Tests.Validation.Rules;

public sealed class OverlappingFieldsCanBeMergedRuleTests
{
    private const string Rule = "OverlappingFieldsCanBeMerged";

    [Theory]
    [InlineData("""{ cash { currency currency amount } cash { amount } bounded(from: 1, to: 2) bounded(to: 2, from: 1) }""")]
    [InlineData("""{ assets { ... on Equity { label: name(upper: true) } ... on Bond { label: name } ... on Cash { other: currency } } }""")]
    [InlineData("""{ assets { ... on Equity { issuer { key: name } } ... on Bond { issuer { key: name } } } }""")]
    [InlineData("""{ portfolio(id: 1) { positions(filter: { side: BUY, isin: "x" }) { side } positions(filter: { isin: "x", side: BUY }) { weight } } }""")]
    [InlineData("""query Q($a: Int) { bounded(from: $a) bounded(from: $a) unknown(a: 1) unknown(a: 1) }""")]
    [InlineData("""{ node(id: 1) { ...A ...B } } fragment A on Equity { issuer { ...I parent { ...I } } } fragment B on Bond { issuer { ...I } } fragment I on Issuer { name parent { ...I } }""")]
    [InlineData("""{ tradables { ... on Equity { text: ticker } ... on Fund { text: coupon } } }""")]
    public void Accepts(string document) => RuleTest.AssertValid(Rule, document);

    [Theory]
    [InlineData(
        """
        {
          bounded(from: 1)
          bounded(from: 2)
          x: cash { currency }
          x: bounded
        }
        """,
        """
        2:3 3:3 Fields "bounded" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional.
        4:3 5:3 Fields "x" conflict because "cash" and "bounded" are different fields. Use different aliases on the fields to fetch both if this was intentional.
        """)]
    [InlineData(
        """
        {
          cash { label: currency ...A }
        }
        fragment A on Cash { label: amount ...B }
        fragment B on Cash { label: __typename }
        """,
        """
        2:10 4:22 Fields "label" conflict because "currency" and "amount" are different fields. Use different aliases on the fields to fetch both if this was intentional.
        2:10 5:22 Fields "label" conflict because "currency" and "__typename" are different fields. Use different aliases on the fields to fetch both if this was intentional.
        4:22 5:22 Fields "label" conflict because "amount" and "__typename" are different fields. Use different aliases on the fields to fetch both if this was intentional.
        """)]
    [InlineData(
        """
        {
          assets {
            ... on Equity { value: price name }
            ... on Bond { value: price name }
            ... on Cash { name: currency }
          }
        }
        """,
        """
        3:21 4:19 Fields "value" conflict because they return conflicting types "Float" and "Float!". Use different aliases on the fields to fetch both if this was intentional.
        3:34 5:19 Fields "name" conflict because they return conflicting types "String" and "String!". Use different aliases on the fields to fetch both if this was intentional.
        4:32 5:19 Fields "name" conflict because they return conflicting types "String" and "String!". Use different aliases on the fields to fetch both if this was intentional.
        """)]
    [InlineData(
        """
        {
          a: portfolio(id: 1) { p: positions { w: weight q: quantity } }
          a: portfolio(id: 1) { p: positions { w: side q: weight } }
        }
        """,
        """2:3 2:25 2:40 2:50 3:3 3:25 3:40 3:48 Fields "a" conflict because subfields "p" conflict because subfields "w" conflict because "weight" and "side" are different fields and subfields "q" conflict because "quantity" and "weight" are different fields. Use different aliases on the fields to fetch both if this was intentional.""")]
    [InlineData(
        """
        {
          node(id: 1) { ...A ...B }
        }
        fragment A on Equity { issuer { key: name } }
        fragment B on Node { ... on Equity { issuer { key: lei ...C } } }
        fragment C on Issuer { name: lei }
        """,
        """4:24 4:33 5:38 5:47 Fields "issuer" conflict because subfields "key" conflict because "name" and "lei" are different fields. Use different aliases on the fields to fetch both if this was intentional.""")]
    [InlineData(
        """
        {
          assets { ... on Equity { issuer { k: name } } ... on Bond { issuer { k: instruments(first: 1) { id } } } }
        }
        """,
        """2:28 2:37 2:63 2:72 Fields "issuer" conflict because subfields "k" conflict because they return conflicting types "String!" and "[Instrument!]!". Use different aliases on the fields to fetch both if this was intentional.""")]
    [InlineData(
        """{ portfolio(id: 1) { positions(filter: { and: [{ side: BUY }] }) { side } positions(filter: { and: [{ side: SELL }] }) { side } positions { side } } }""",
        """
        1:22 1:75 Fields "positions" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional.
        1:22 1:129 Fields "positions" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional.
        1:75 1:129 Fields "positions" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional.
        """)]
    [InlineData(
        """
        {
          lists(matrix: [])
          lists: bounded
          tradables { ... on Fund { x: holdings { side } } ... on Equity { x: exchange { mic } } }
        }
        """,
        """
        2:3 3:3 Fields "lists" conflict because "lists" and "bounded" are different fields. Use different aliases on the fields to fetch both if this was intentional.
        4:29 4:68 Fields "x" conflict because they return conflicting types "[Position!]!" and "Exchange". Use different aliases on the fields to fetch both if this was intentional.
        """)]
    public void Refuses(string document, string expected) => RuleTest.AssertInvalid(Rule, document, expected);
}
