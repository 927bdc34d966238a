namespace GraphQL.TypeSystem.Tests.Validation.Rules;

public sealed class NoUndefinedVariablesRuleTests
{
    private const string Rule = "NoUndefinedVariables";

    [Theory]
    [InlineData("""query Q($a: Int, $b: [Int]) { bounded(from: $a) ...F } fragment F on Query { lists(ints: $b, matrix: []) }""")]
    [InlineData("""query A($id: ID!) { ...F } query B($id: ID!) { ...F } fragment F on Query { node(id: $id) { id } }""")]
    public void Accepts(string document) => RuleTest.AssertValid(Rule, document);

    [Theory]
    [InlineData(
        """{ bounded(from: $a, to: $b) @live(interval: $c) }""",
        """
        1:17 1:1 Variable "$a" is not defined.
        1:25 1:1 Variable "$b" is not defined.
        1:45 1:1 Variable "$c" is not defined.
        """)]
    [InlineData(
        """
        query Q($a: Int) { ...F bounded(to: $x) lists(ints: [$a, $y], matrix: []) }
        fragment F on Query { instrument(by: { id: $z }) { id } ...F }
        """,
        """
        1:37 1:1 Variable "$x" is not defined by operation "Q".
        1:58 1:1 Variable "$y" is not defined by operation "Q".
        2:44 1:1 Variable "$z" is not defined by operation "Q".
        """)]
    [InlineData(
        """
        query A($id: ID!) { ...F }
        query B { ...F }
        fragment F on Query { node(id: $id) { id } }
        """,
        """3:32 2:1 Variable "$id" is not defined by operation "B".""")]
    public void Refuses(string document, string expected) => RuleTest.AssertInvalid(Rule, document, expected);
}
