namespace GraphQL.TypeSystem.Tests.Validation.Rules;

public sealed class LoneAnonymousOperationRuleTests
{
    private const string Rule = "LoneAnonymousOperation";

    [Theory]
    [InlineData("""{ cash { currency } }""")]
    [InlineData("""query A { cash { currency } } query B { bounded }""")]
    [InlineData("""{ cash { ...C } } fragment C on Cash { currency }""")]
    public void Accepts(string document) => RuleTest.AssertValid(Rule, document);

    [Theory]
    [InlineData(
        """
        { bounded }
        { cash { currency } }
        """,
        """
        1:1 This anonymous operation must be the only defined operation.
        2:1 This anonymous operation must be the only defined operation.
        """)]
    [InlineData(
        """
        query A { bounded }
        subscription { ticks }
        """,
        """2:1 This anonymous operation must be the only defined operation.""")]
    public void Refuses(string document, string expected) => RuleTest.AssertInvalid(Rule, document, expected);
}
