namespace GraphQL.TypeSystem.Tests.Validation.Rules;

public sealed class KnownFragmentNamesRuleTests
{
    private const string Rule = "KnownFragmentNames";

    [Theory]
    [InlineData("""{ cash { ...A ... on Cash { ...B } ... { currency } } } fragment A on Cash { currency } fragment B on Cash { amount }""")]
    public void Accepts(string document) => RuleTest.AssertValid(Rule, document);

    [Theory]
    [InlineData(
        """
        { cash { ...Missing ... on Cash { ...Gone } } }
        fragment A on Cash { ...Lost }
        """,
        """
        1:13 Unknown fragment "Missing".
        1:38 Unknown fragment "Gone".
        2:25 Unknown fragment "Lost".
        """)]
    public void Refuses(string document, string expected) => RuleTest.AssertInvalid(Rule, document, expected);
}
