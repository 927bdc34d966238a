namespace GraphQL.TypeSystem.Tests.Validation.Rules;

public sealed class NoFragmentCyclesRuleTests
{
    private const string Rule = "NoFragmentCycles";

    [Theory]
    [InlineData("""{ cash { ...A ...B } } fragment A on Cash { ...B } fragment B on Cash { currency }""")]
    [InlineData("""fragment A on Cash { ...Missing }""")]
    [InlineData("""fragment A on Issuer { parent { ...B } ...B } fragment B on Issuer { name }""")]
    public void Accepts(string document) => RuleTest.AssertValid(Rule, document);

    [Theory]
    [InlineData(
        """fragment A on Cash { ...A }""",
        """1:22 Cannot spread fragment "A" within itself.""")]
    [InlineData(
        """fragment A on Issuer { parent { ...A } ... { ...A } }""",
        """
        1:46 Cannot spread fragment "A" within itself.
        1:33 Cannot spread fragment "A" within itself.
        """)]
    [InlineData(
        """
        fragment A on Cash { ...B }
        fragment B on Cash { ...C }
        fragment C on Cash { ...A }
        """,
        """1:22 2:22 3:22 Cannot spread fragment "A" within itself via "B", "C".""")]
    [InlineData(
        """
        fragment A on Cash { ...B ...C }
        fragment B on Cash { ...A }
        fragment C on Cash { ...A ...B }
        """,
        """
        1:22 2:22 Cannot spread fragment "A" within itself via "B".
        1:27 3:22 Cannot spread fragment "A" within itself via "C".
        """)]
    public void Refuses(string document, string expected) => RuleTest.AssertInvalid(Rule, document, expected);
}
