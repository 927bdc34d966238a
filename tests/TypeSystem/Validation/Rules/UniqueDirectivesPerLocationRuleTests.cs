namespace GraphQL.TypeSystem.Tests.Validation.Rules;

public sealed class UniqueDirectivesPerLocationRuleTests
{
    private const string Rule = "UniqueDirectivesPerLocation";

    [Theory]
    [InlineData("""{ bounded @note(text: "a") @note(text: "b") @skip(if: true) cash @skip(if: true) @live { currency } other: bounded @missing @missing }""")]
    public void Accepts(string document) => RuleTest.AssertValid(Rule, document);

    [Theory]
    [InlineData(
        """query Q @audited @audited @audited { bounded @live @skip(if: true) @live @skip(if: false) ... @include(if: true) @include(if: true) { bounded } }""",
        """
        1:9 1:18 The directive "@audited" can only be used once at this location.
        1:9 1:27 The directive "@audited" can only be used once at this location.
        1:46 1:68 The directive "@live" can only be used once at this location.
        1:52 1:74 The directive "@skip" can only be used once at this location.
        1:95 1:114 The directive "@include" can only be used once at this location.
        """)]
    public void Refuses(string document, string expected) => RuleTest.AssertInvalid(Rule, document, expected);
}
