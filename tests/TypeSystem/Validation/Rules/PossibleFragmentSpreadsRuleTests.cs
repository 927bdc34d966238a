namespace GraphQL.TypeSystem.Tests.Validation.Rules;

public sealed class PossibleFragmentSpreadsRuleTests
{
    private const string Rule = "PossibleFragmentSpreads";

    [Theory]
    [InlineData("""{ node(id: 1) { ... on Equity { id } ... on Listed { ticker } ... { id } ...U } assets { ... on Listed { ticker } ... on Tradable { __typename } ...Unknown ... on Missing { id } } } fragment U on Asset { __typename }""")]
    public void Accepts(string document) => RuleTest.AssertValid(Rule, document);

    [Theory]
    [InlineData(
        """
        {
          cash { ... on Equity { id } ...B }
          tradables { ... on Bond { id } ... on Cash { currency } }
          portfolio(id: 1) { ... on Instrument { id } }
        }
        fragment B on Bond { ... on Fund { id } ... on Listed { ticker } }
        """,
        """
        2:10 Fragment cannot be spread here as objects of type "Cash" can never be of type "Equity".
        2:31 Fragment "B" cannot be spread here as objects of type "Cash" can never be of type "Bond".
        3:15 Fragment cannot be spread here as objects of type "Tradable" can never be of type "Bond".
        3:34 Fragment cannot be spread here as objects of type "Tradable" can never be of type "Cash".
        4:22 Fragment cannot be spread here as objects of type "Portfolio" can never be of type "Instrument".
        6:22 Fragment cannot be spread here as objects of type "Bond" can never be of type "Fund".
        6:41 Fragment cannot be spread here as objects of type "Bond" can never be of type "Listed".
        """)]
    public void Refuses(string document, string expected) => RuleTest.AssertInvalid(Rule, document, expected);
}
