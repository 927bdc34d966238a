namespace GraphQL.TypeSystem.Tests.Validation.Rules;

public sealed class UniqueFragmentNamesRuleTests
{
    private const string Rule = "UniqueFragmentNames";

    [Theory]
    [InlineData("""{ cash { ...A ...B } } fragment A on Cash { currency } fragment B on Cash { amount }""")]
    [InlineData("""query A { cash { ...A } } fragment A on Cash { currency }""")]
    public void Accepts(string document) => RuleTest.AssertValid(Rule, document);

    [Theory]
    [InlineData(
        """
        { cash { ...A } }
        fragment A on Cash { currency }
        fragment A on Cash { amount }
        fragment A on Bond { id }
        """,
        """
        2:10 3:10 There can be only one fragment named "A".
        2:10 4:10 There can be only one fragment named "A".
        """)]
    public void Refuses(string document, string expected) => RuleTest.AssertInvalid(Rule, document, expected);
}
