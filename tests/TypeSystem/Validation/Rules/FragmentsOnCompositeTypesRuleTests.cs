namespace GraphQL.TypeSystem.Tests.Validation.Rules;

public sealed class FragmentsOnCompositeTypesRuleTests
{
    private const string Rule = "FragmentsOnCompositeTypes";

    [Theory]
    [InlineData("""{ node(id: 1) { ... on Equity { id } ... on Listed { ticker } ... { id } ... on Unknown { id } } assets { ...A } } fragment A on Asset { __typename }""")]
    public void Accepts(string document) => RuleTest.AssertValid(Rule, document);

    [Theory]
    [InlineData(
        """{ node(id: 1) { ... on Side { id } ... on Date { id } ... on Order { id } } }""",
        """
        1:24 Fragment cannot condition on non composite type "Side".
        1:43 Fragment cannot condition on non composite type "Date".
        1:62 Fragment cannot condition on non composite type "Order".
        """)]
    [InlineData(
        """
        fragment F on String { id }
        fragment G on Trade { id }
        """,
        """
        1:15 Fragment "F" cannot condition on non composite type "String".
        2:15 Fragment "G" cannot condition on non composite type "Trade".
        """)]
    public void Refuses(string document, string expected) => RuleTest.AssertInvalid(Rule, document, expected);
}
