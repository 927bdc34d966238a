namespace GraphQL.TypeSystem.Tests.Validation.Rules;

public sealed class ExecutableDefinitionsRuleTests
{
    private const string Rule = "ExecutableDefinitions";

    [Theory]
    [InlineData("""{ cash { currency } }""")]
    [InlineData("""query Q { cash { ...C } } fragment C on Cash { currency }""")]
    public void Accepts(string document) => RuleTest.AssertValid(Rule, document);

    [Theory]
    [InlineData(
        """
        query Q { cash { currency } }
        type Coupon { rate: Float }
        extend type Cash { note: String }
        """,
        """
        2:1 The "Coupon" definition is not executable.
        3:1 The "Cash" definition is not executable.
        """)]
    [InlineData(
        """
        schema { query: Query }
        extend schema @audited
        directive @d on FIELD
        extend enum Side { HEDGE }
        """,
        """
        1:1 The schema definition is not executable.
        2:1 The schema definition is not executable.
        3:1 The "d" definition is not executable.
        4:1 The "Side" definition is not executable.
        """)]
    public void Refuses(string document, string expected) => RuleTest.AssertInvalid(Rule, document, expected);
}
