namespace GraphQL.TypeSystem.Tests.Validation.Rules;

public sealed class KnownTypeNamesRuleTests
{
    private const string Rule = "KnownTypeNames";

    [Theory]
    [InlineData("""query Q($a: ID, $b: [Side!]!, $c: Order) { node(id: $a) { ... on Equity { id } ...F } } fragment F on Bond { id }""")]
    public void Accepts(string document) => RuleTest.AssertValid(Rule, document);

    [Theory]
    [InlineData(
        """
        query Q($a: Strng, $b: [[Moneys!]!]) { node(id: 1) { ... on Equitty { id } ...F } }
        fragment F on Nothing { id }
        """,
        """
        1:13 Unknown type "Strng". Did you mean "String"?
        1:26 Unknown type "Moneys". Did you mean "Money"?
        1:61 Unknown type "Equitty". Did you mean "Equity"?
        2:15 Unknown type "Nothing". Did you mean "String"?
        """)]
    public void Refuses(string document, string expected) => RuleTest.AssertInvalid(Rule, document, expected);
}
