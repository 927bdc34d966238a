namespace GraphQL.TypeSystem.Tests.Validation.Rules;

public sealed class NoUnusedVariablesRuleTests
{
    private const string Rule = "NoUnusedVariables";

    [Theory]
    [InlineData("""query Q($a: Int, $b: [Int], $c: Int) @live(interval: $c) { bounded(from: $a) ...F } fragment F on Query { lists(ints: $b, matrix: []) }""")]
    public void Accepts(string document) => RuleTest.AssertValid(Rule, document);

    [Theory]
    [InlineData(
        """query ($a: Int, $b: Int) { bounded(from: $b) }""",
        """1:8 Variable "$a" is never used.""")]
    [InlineData(
        """
        query A($id: ID, $x: Int) { ...F }
        query B($id: ID, $x: Int) { bounded(from: $x) }
        fragment F on Query { node(id: $id) { id } }
        """,
        """
        1:18 Variable "$x" is never used in operation "A".
        2:9 Variable "$id" is never used in operation "B".
        """)]
    public void Refuses(string document, string expected) => RuleTest.AssertInvalid(Rule, document, expected);
}
