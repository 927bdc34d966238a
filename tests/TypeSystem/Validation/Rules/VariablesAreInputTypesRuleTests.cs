namespace GraphQL.TypeSystem.Tests.Validation.Rules;

public sealed class VariablesAreInputTypesRuleTests
{
    private const string Rule = "VariablesAreInputTypes";

    [Theory]
    [InlineData("""query Q($a: Int, $b: [Side!], $c: Trade!, $d: Unknown, $e: Money) { bounded }""")]
    public void Accepts(string document) => RuleTest.AssertValid(Rule, document);

    [Theory]
    [InlineData(
        """query Q($a: Portfolio, $b: [[Asset!]]!, $c: Node) { bounded }""",
        """
        1:13 Variable "$a" cannot be non-input type "Portfolio".
        1:28 Variable "$b" cannot be non-input type "[[Asset!]]!".
        1:45 Variable "$c" cannot be non-input type "Node".
        """)]
    public void Refuses(string document, string expected) => RuleTest.AssertInvalid(Rule, document, expected);
}
