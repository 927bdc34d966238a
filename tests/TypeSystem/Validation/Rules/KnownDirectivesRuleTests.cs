namespace GraphQL.TypeSystem.Tests.Validation.Rules;

public sealed class KnownDirectivesRuleTests
{
    private const string Rule = "KnownDirectives";

    [Theory]
    [InlineData("""query Q($a: Int @note(text: "x")) @live @audited { bounded @skip(if: true) ... @include(if: true) { bounded @live } ...F @note(text: "x") } fragment F on Query @audited { bounded } mutation M @audited { trade(input: {}) { side } } subscription S @live { ticks }""")]
    public void Accepts(string document) => RuleTest.AssertValid(Rule, document);

    [Theory]
    [InlineData(
        """
        query Q($a: Int @skip(if: true) @missing) @include(if: true) @deprecated { bounded @oneOf @gone(x: 1) ... @live { bounded } ...F @live }
        fragment F on Query @live @lost { bounded }
        mutation M @live { trade(input: {}) { side } }
        """,
        """
        1:17 Directive "@skip" may not be used on VARIABLE_DEFINITION.
        1:33 Unknown directive "@missing".
        1:43 Directive "@include" may not be used on QUERY.
        1:62 Directive "@deprecated" may not be used on QUERY.
        1:84 Directive "@oneOf" may not be used on FIELD.
        1:91 Unknown directive "@gone".
        1:107 Directive "@live" may not be used on INLINE_FRAGMENT.
        1:130 Directive "@live" may not be used on FRAGMENT_SPREAD.
        2:21 Directive "@live" may not be used on FRAGMENT_DEFINITION.
        2:27 Unknown directive "@lost".
        3:12 Directive "@live" may not be used on MUTATION.
        """)]
    public void Refuses(string document, string expected) => RuleTest.AssertInvalid(Rule, document, expected);
}
