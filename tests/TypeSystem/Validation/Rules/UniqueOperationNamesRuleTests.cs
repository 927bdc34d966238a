namespace GraphQL.TypeSystem.Tests.Validation.Rules;

public sealed class UniqueOperationNamesRuleTests
{
    private const string Rule = "UniqueOperationNames";

    [Theory]
    [InlineData("""query A { cash { currency } } mutation B { rename(id: 1, name: "x") { id } }""")]
    [InlineData("""query A { cash { ...A } } fragment A on Cash { currency }""")]
    [InlineData("""{ cash { currency } }""")]
    public void Accepts(string document) => RuleTest.AssertValid(Rule, document);

    [Theory]
    [InlineData(
        """
        query A { cash { currency } }
        subscription A { ticks }
        mutation A { rename(id: 1, name: "x") { id } }
        """,
        """
        1:7 2:14 There can be only one operation named "A".
        1:7 3:10 There can be only one operation named "A".
        """)]
    public void Refuses(string document, string expected) => RuleTest.AssertInvalid(Rule, document, expected);
}
