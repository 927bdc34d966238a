namespace GraphQL.TypeSystem.Tests.Validation.Rules;

public sealed class UniqueInputFieldNamesRuleTests
{
    private const string Rule = "UniqueInputFieldNames";

    [Theory]
    [InlineData("""{ portfolio(id: 1) { positions(filter: { side: BUY, required: { min: 1 }, and: [{ side: BUY }, { side: SELL }] }) { side } } }""")]
    public void Accepts(string document) => RuleTest.AssertValid(Rule, document);

    [Theory]
    [InlineData(
        """{ portfolio(id: 1) { positions(filter: { side: BUY, side: SELL, required: { min: 1, max: 2, min: 3 }, side: BUY }) { side } } }""",
        """
        1:42 1:53 There can be only one input field named "side".
        1:77 1:93 There can be only one input field named "min".
        1:42 1:103 There can be only one input field named "side".
        """)]
    public void Refuses(string document, string expected) => RuleTest.AssertInvalid(Rule, document, expected);
}
