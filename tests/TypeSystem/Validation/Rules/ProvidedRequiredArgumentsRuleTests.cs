namespace GraphQL.TypeSystem.Tests.Validation.Rules;

public sealed class ProvidedRequiredArgumentsRuleTests
{
    private const string Rule = "ProvidedRequiredArguments";

    [Theory]
    [InlineData("""query Q($id: ID!) { node(id: $id) { id } bounded scalarArguments(required: 1) __type(name: "x") { name } portfolios { id } cash @live @skip(if: true) { currency } unknown @missing }""")]
    public void Accepts(string document) => RuleTest.AssertValid(Rule, document);

    [Theory]
    [InlineData(
        """
        {
          node { id }
          portfolio { position { weight } issuers: name }
          scalarArguments(int: 1)
          __type { name }
          cash @skip @note(txt: "x") { currency @include }
        }
        """,
        """
        2:3 Field "node" argument "id" of type "ID!" is required, but it was not provided.
        3:15 Field "position" argument "id" of type "ID!" is required, but it was not provided.
        3:3 Field "portfolio" argument "id" of type "ID!" is required, but it was not provided.
        4:3 Field "scalarArguments" argument "required" of type "Int!" is required, but it was not provided.
        5:3 Field "__type" argument "name" of type "String!" is required, but it was not provided.
        6:8 Directive "@skip" argument "if" of type "Boolean!" is required, but it was not provided.
        6:14 Directive "@note" argument "text" of type "String!" is required, but it was not provided.
        6:41 Directive "@include" argument "if" of type "Boolean!" is required, but it was not provided.
        """)]
    [InlineData(
        """mutation { rename(id: 1) { id } trade { side } }""",
        """
        1:12 Field "rename" argument "name" of type "String!" is required, but it was not provided.
        1:33 Field "trade" argument "input" of type "Trade!" is required, but it was not provided.
        """)]
    public void Refuses(string document, string expected) => RuleTest.AssertInvalid(Rule, document, expected);
}
