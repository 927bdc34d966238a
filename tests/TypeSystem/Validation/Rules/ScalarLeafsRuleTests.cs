namespace GraphQL.TypeSystem.Tests.Validation.Rules;

public sealed class ScalarLeafsRuleTests
{
    private const string Rule = "ScalarLeafs";

    [Theory]
    [InlineData("""{ bounded cash { currency } portfolio(id: 1) { positions { side } } lists(matrix: []) unknown { a } }""")]
    public void Accepts(string document) => RuleTest.AssertValid(Rule, document);

    [Theory]
    [InlineData(
        """
        {
          bounded { a }
          cash
          assets
          portfolio(id: 1) { name { first } positions benchmark }
        }
        """,
        """
        2:11 Field "bounded" must not have a selection since type "Int" has no subfields.
        3:3 Field "cash" of type "Cash" must have a selection of subfields. Did you mean "cash { ... }"?
        4:3 Field "assets" of type "[Asset]" must have a selection of subfields. Did you mean "assets { ... }"?
        5:27 Field "name" must not have a selection since type "String" has no subfields.
        5:37 Field "positions" of type "[Position!]!" must have a selection of subfields. Did you mean "positions { ... }"?
        5:47 Field "benchmark" of type "Tradable" must have a selection of subfields. Did you mean "benchmark { ... }"?
        """)]
    public void Refuses(string document, string expected) => RuleTest.AssertInvalid(Rule, document, expected);
}
