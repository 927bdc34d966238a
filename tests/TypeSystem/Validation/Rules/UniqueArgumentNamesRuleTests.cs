namespace GraphQL.TypeSystem.Tests.Validation.Rules;

public sealed class UniqueArgumentNamesRuleTests
{
    private const string Rule = "UniqueArgumentNames";

    [Theory]
    [InlineData("""{ bounded(from: 1, to: 2) @live(interval: 1) @note(text: "a") @note(text: "b") other: bounded(from: 1) }""")]
    public void Accepts(string document) => RuleTest.AssertValid(Rule, document);

    [Theory]
    [InlineData(
        """{ bounded(from: 1, from: 2, to: 3, from: 4, to: 5) @live(interval: 1, interval: 1) }""",
        """
        1:11 1:20 1:36 There can be only one argument named "from".
        1:29 1:45 There can be only one argument named "to".
        1:58 1:71 There can be only one argument named "interval".
        """)]
    public void Refuses(string document, string expected) => RuleTest.AssertInvalid(Rule, document, expected);
}
