namespace GraphQL.TypeSystem.Tests.Validation.Rules;

public sealed class UniqueVariableNamesRuleTests
{
    private const string Rule = "UniqueVariableNames";

    [Theory]
    [InlineData("""query A($x: Int, $y: Int) { bounded(from: $x, to: $y) } query B($x: Int) { bounded(from: $x) }""")]
    public void Accepts(string document) => RuleTest.AssertValid(Rule, document);

    [Theory]
    [InlineData(
        """
        query A($x: Int, $ x: String, $y: Int, $x: Int, $y: Int) { bounded }
        query B($x: Int, $x: Int) { bounded }
        """,
        """
        1:10 1:20 1:41 There can be only one variable named "$x".
        1:32 1:50 There can be only one variable named "$y".
        2:10 2:19 There can be only one variable named "$x".
        """)]
    public void Refuses(string document, string expected) => RuleTest.AssertInvalid(Rule, document, expected);
}
