namespace GraphQL.TypeSystem.Tests.Validation.Rules;

public sealed class SingleFieldSubscriptionsRuleTests
{
    private const string Rule = "SingleFieldSubscriptions";

    [Theory]
    [InlineData("""subscription S { ticks }""")]
    [InlineData("""subscription { trades { weight side } }""")]
    [InlineData("""subscription S { ...A } fragment A on Subscription { ticks ...B } fragment B on Subscription { ticks }""")]
    [InlineData("""subscription { ticks ... { ticks } ... on Subscription { ticks } }""")]
    [InlineData("""query Q { bounded cash { currency } }""")]
    public void Accepts(string document) => RuleTest.AssertValid(Rule, document);

    [Theory]
    [InlineData(
        """subscription Ticks { ticks trades { weight } again: ticks }""",
        """1:28 1:46 Subscription "Ticks" must select only one top level field.""")]
    [InlineData(
        """subscription { ticks __typename }""",
        """
        1:22 Anonymous Subscription must select only one top level field.
        1:22 Anonymous Subscription must not select an introspection top level field.
        """)]
    [InlineData(
        """subscription S { __typename }""",
        """1:18 Subscription "S" must not select an introspection top level field.""")]
    [InlineData(
        """
        subscription S { ...A }
        fragment A on Subscription { ticks ...B }
        fragment B on Subscription { second: ticks ...A }
        """,
        """3:30 Subscription "S" must select only one top level field.""")]
    [InlineData(
        """
        subscription S { ticks @skip(if: true) ...A }
        fragment A on Subscription { ticks @include(if: false) }
        """,
        """
        1:24 2:36 Subscription "S" must not use `@skip` or `@include` directives in the top level selection.
        """)]
    public void Refuses(string document, string expected) => RuleTest.AssertInvalid(Rule, document, expected);
}
