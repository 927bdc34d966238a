namespace GraphQL.TypeSystem.Tests.Validation.Rules;

public sealed class NoUnusedFragmentsRuleTests
{
    private const string Rule = "NoUnusedFragments";

    [Theory]
    [InlineData("""{ cash { ...A } } fragment A on Cash { ...B } fragment B on Cash { amount }""")]
    [InlineData("""query Q { cash { ...A } } mutation M { trade(input: {}) { ...P } } fragment A on Cash { amount } fragment P on Position { weight }""")]
    public void Accepts(string document) => RuleTest.AssertValid(Rule, document);

    [Theory]
    [InlineData(
        """
        { cash { ...A } }
        fragment A on Cash { amount }
        fragment B on Cash { ...C }
        fragment C on Cash { ...B }
        """,
        """
        3:1 Fragment "B" is never used.
        4:1 Fragment "C" is never used.
        """)]
    public void Refuses(string document, string expected) => RuleTest.AssertInvalid(Rule, document, expected);
}
