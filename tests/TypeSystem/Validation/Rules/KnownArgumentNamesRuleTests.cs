namespace GraphQL.TypeSystem.Tests.Validation.Rules;

public sealed class KnownArgumentNamesRuleTests
{
    private const string Rule = "KnownArgumentNames";

    [Theory]
    [InlineData("""{ bounded(from: 1) @live(interval: 1, source: "x") portfolio(id: 1) { positions(first: 1, filter: {}) { side } unknown(a: 1) } cash @missing(a: 1) { currency } __type(name: "x") { name } }""")]
    public void Accepts(string document) => RuleTest.AssertValid(Rule, document);

    [Theory]
    [InlineData(
        """
        {
          bounded(form: 1, too: 2) @live(intervall: 1, x: 2)
          portfolio(identifier: 1) { positions(frist: 1) { side(a: 1) @skip(unless: true) } }
          __type(nme: "x") { name }
          ... on Query @include(iff: true) { bounded }
        }
        """,
        """
        2:11 Unknown argument "form" on field "Query.bounded". Did you mean "from"?
        2:20 Unknown argument "too" on field "Query.bounded". Did you mean "to"?
        2:34 Unknown argument "intervall" on directive "@live". Did you mean "interval"?
        2:48 Unknown argument "x" on directive "@live".
        3:13 Unknown argument "identifier" on field "Query.portfolio".
        3:40 Unknown argument "frist" on field "Portfolio.positions". Did you mean "first"?
        3:57 Unknown argument "a" on field "Position.side".
        3:69 Unknown argument "unless" on directive "@skip".
        4:10 Unknown argument "nme" on field "Query.__type". Did you mean "name"?
        5:25 Unknown argument "iff" on directive "@include". Did you mean "if"?
        """)]
    public void Refuses(string document, string expected) => RuleTest.AssertInvalid(Rule, document, expected);
}
